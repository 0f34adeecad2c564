package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.Programme;
import org.consilium.people.portrait.Logo;
import org.consilium.people.portrait.LogoService;
import org.consilium.people.portrait.Picture;
import org.consilium.publishing.view.LogoJson;
import org.consilium.publishing.view.OrganisationJson;
import org.jspecify.annotations.Nullable;

/** Logos of the institutions of a programme; runs in the transaction in which it was read. */
@ApplicationScoped
class LogoViews {
    private final LogoService logos;
    private final PublicRepository known;

    LogoViews(LogoService logos, PublicRepository known) {
        this.logos = logos;
        this.known = known;
    }

    /** @param programme an exchange or a mission, by whose address the logos are shown */
    Function<InstitutionListing, @Nullable LogoJson> of(Programme programme) {
        Map<String, Logo> all = logos.in(programme.frame().slug());
        return listing -> {
            @Nullable Logo logo = all.get(listing.key());
            return logo == null
                    ? null
                    : new LogoJson(
                            "/logos/" + programme.slug() + "/" + logo.institution() + "?v=" + logo.version(),
                            logo.width(),
                            logo.height());
        };
    }

    /** The organisers in protocol order, with their logos. */
    List<OrganisationJson> organisers(Programme programme) {
        var logo = of(programme);
        return programme.frame().sponsorships().stream()
                .map(one -> new OrganisationJson(
                        one.tier(), EntityReferences.institution(one.institution(), logo.apply(one.institution()))))
                .toList();
    }

    /** Of the newest listing that has one. */
    @Nullable
    LogoJson of(List<InstitutionListing> newestFirst) {
        return newestFirst.stream()
                .map(listing -> of(listing.programme()).apply(listing))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Of an organiser, or of an institution that is public: the frame may name others that only a hidden exchange of it has.
     *
     * @param programme that the reader may read
     */
    Optional<Picture> picture(Programme programme, String institution) {
        return programme
                .frame()
                .institution(institution)
                .filter(listing -> programme.frame().sponsorships().stream()
                                .anyMatch(one -> one.institution().equals(listing))
                        || known.listings(listing.institution()).contains(listing))
                .flatMap(listing -> logos.picture(programme.frame().slug(), listing.key()));
    }
}
