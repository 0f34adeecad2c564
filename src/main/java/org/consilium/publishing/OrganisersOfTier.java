package org.consilium.publishing;

import java.util.Arrays;
import java.util.List;
import org.consilium.exchange.Tier;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.OrganisationJson;

/** The organisers of one tier in protocol order. */
public record OrganisersOfTier(Tier tier, List<InstitutionRef> institutions) {
    /** The message that stands above the names, in the number of {@code count}; what one institution is has the word of the tier. */
    public String heading() {
        return switch (tier) {
            case HOST -> "tier.host";
            case ORGANISER -> "tier.organiser";
            case CO_ORGANISER -> "tier.co_organiser";
            case SUPPORTER -> "tier.supporter";
        };
    }

    /** Highest tier first; within a tier the order stays; a tier without organisers is left out. */
    public static List<OrganisersOfTier> inOrder(List<OrganisationJson> organisations) {
        return Arrays.stream(Tier.values())
                .map(tier -> new OrganisersOfTier(
                        tier,
                        organisations.stream()
                                .filter(organisation -> organisation.tier() == tier)
                                .map(OrganisationJson::institution)
                                .toList()))
                .filter(group -> !group.institutions().isEmpty())
                .toList();
    }
}
