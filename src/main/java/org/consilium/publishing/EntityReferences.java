package org.consilium.publishing;

import java.time.Instant;
import java.util.List;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.Mission;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Side;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.LogoJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.publishing.view.PostJson;
import org.consilium.publishing.view.ProgrammeRef;
import org.consilium.publishing.view.SideJson;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** References to entities; runs in the transaction in which they were read. */
final class EntityReferences {
    private EntityReferences() {}

    /** Listings load their programme lazily, and a proxy does not tell an exchange from a mission. */
    static ProgrammeRef programme(Programme programme) {
        Object known = Hibernate.unproxy(programme);
        return new ProgrammeRef(
                known instanceof Mission ? ProgrammeRef.Form.MISSION : ProgrammeRef.Form.EXCHANGE,
                programme.slug(),
                programme.title(),
                programme.firstDay(),
                known instanceof Exchange exchange && exchange.planned().date());
    }

    static InstitutionRef institution(InstitutionListing listing) {
        return institution(listing, null);
    }

    static InstitutionRef institution(InstitutionListing listing, @Nullable LogoJson logo) {
        return new InstitutionRef(
                listing.institution().origin().id(), listing.name(), listing.kind(), listing.side(), logo);
    }

    static PersonRef person(PersonListing listing) {
        return new PersonRef(listing.person().origin().id(), listing.name(), listing.familyFirst());
    }

    static List<PostJson> posts(PersonListing listing) {
        return listing.posts().stream()
                .map(post -> new PostJson(post.post(), institution(post.institution())))
                .toList();
    }

    static SideJson side(Side side) {
        return new SideJson(side.key(), side.name(), side.alsoKnownAs(), side.country(), side.zone(), side.language());
    }

    static ExchangeSummary summary(Exchange exchange, Instant now) {
        Mission mission = exchange.mission();
        return new ExchangeSummary(
                exchange.slug(),
                exchange.kind(),
                exchange.state(now),
                exchange.title(),
                exchange.languages(),
                exchange.frame().sides().stream().map(EntityReferences::side).toList(),
                exchange.startsAt(),
                exchange.endsAt(),
                exchange.zone(),
                exchange.assumed(),
                mission == null ? null : programme(mission));
    }
}
