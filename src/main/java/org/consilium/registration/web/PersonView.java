package org.consilium.registration.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.consilium.access.LinkState;
import org.consilium.access.MemberRole;
import org.consilium.access.PersonalLink;
import org.consilium.admission.Moments;
import org.consilium.exchange.Side;
import org.consilium.registration.ParticipantService.One;
import org.consilium.registration.entry.RegistrationRules;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The content of a person's page. Times are on the clock of the side that speaks the page's language, otherwise of the
 * first side.
 */
public record PersonView(
        UiLanguage language,
        One one,
        String list,
        boolean mayDecide,
        boolean mayInvite,
        Clock clock,
        @Nullable ParticipantNotice done,
        @Nullable String problem,
        @Nullable ShownLink link) {
    public record LinkView(LinkState state, String made, String until, int left) {}

    public String base() {
        return list + "/" + one.participant().id();
    }

    public List<MemberRole> roles() {
        return RegistrationRules.assignable();
    }

    public List<LinkView> links() {
        return one.links().stream().map(this::view).toList();
    }

    private LinkView view(PersonalLink known) {
        return new LinkView(
                known.state(clock.instant()), moment(known.madeAt()), moment(known.expiresAt()), known.entriesLeft());
    }

    public String moment(Instant instant) {
        return Moments.said(instant, language, one.exchange().sides());
    }

    public String sideName(String key) {
        return one.exchange().sides().stream()
                .filter(side -> side.key().equals(key))
                .findFirst()
                .map(Side::name)
                .map(name -> name.say(language.code()).text())
                .orElse(key);
    }
}
