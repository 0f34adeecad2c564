package org.consilium.publishing;

import java.util.Arrays;
import java.util.List;
import org.consilium.exchange.Tier;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.OrganisationJson;

/** The organisers of one tier in protocol order. */
public record OrganisersOfTier(Tier tier, List<InstitutionRef> institutions) {
    /** The heading above the names, pluralised by {@code count}; a single institution's label is that of the tier. */
    public String heading() {
        return switch (tier) {
            case HOST -> "tier.host";
            case ORGANISER -> "tier.organiser";
            case CO_ORGANISER -> "tier.co_organiser";
            case SUPPORTER -> "tier.supporter";
        };
    }

    /** Highest tier first, in stable order within a tier; tiers without organisers are left out. */
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
