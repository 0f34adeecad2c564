package org.consilium.publishing;

import java.util.Arrays;
import java.util.List;
import org.consilium.exchange.Tier;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.LogoJson;
import org.consilium.publishing.view.OrganisationJson;

/** The organisers of one tier in protocol order. */
public record OrganisersOfTier(Tier tier, List<InstitutionRef> institutions) {
    private static final int TALL = 60;
    private static final int SMALL = 40;

    /** The heading above the names, pluralised by {@code count}; a single institution's label is that of the tier. */
    public String heading() {
        return switch (tier) {
            case HOST -> "tier.host";
            case ORGANISER -> "tier.organiser";
            case CO_ORGANISER -> "tier.co_organiser";
            case SUPPORTER -> "tier.supporter";
        };
    }

    /** Of a logo on the page, in pixels: hosts and organisers stand taller. */
    public int height(LogoJson logo) {
        return Math.min(logo.height(), tier == Tier.HOST || tier == Tier.ORGANISER ? TALL : SMALL);
    }

    /** As {@link #height}. */
    public int width(LogoJson logo) {
        return Math.max(1, logo.width() * height(logo) / logo.height());
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
