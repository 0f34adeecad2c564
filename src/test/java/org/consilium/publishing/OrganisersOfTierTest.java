package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.exchange.Tier;
import org.consilium.people.InstitutionKind;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.OrganisationJson;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;

class OrganisersOfTierTest {
    @Test
    void higherTiersStandFirstAndTheProtocolOrderStaysWithinATier() {
        List<OrganisersOfTier> tiers = OrganisersOfTier.inOrder(List.of(
                organiser(Tier.SUPPORTER, "consulate"),
                organiser(Tier.ORGANISER, "second-hospital"),
                organiser(Tier.HOST, "association"),
                organiser(Tier.ORGANISER, "first-hospital")));

        assertThat(tiers)
                .extracting(group -> group.tier() + " "
                        + group.institutions().stream().map(InstitutionRef::id).toList())
                .containsExactly(
                        "HOST [association]", "ORGANISER [second-hospital, first-hospital]", "SUPPORTER [consulate]");
    }

    @Test
    void theHeadingCountsTheNamesBelowItAndTheWordOfTheTierSaysWhatOneInstitutionIs() {
        List<OrganisersOfTier> tiers = OrganisersOfTier.inOrder(
                List.of(organiser(Tier.HOST, "association"), organiser(Tier.SUPPORTER, "consulate")));
        Texts russian = Texts.of(UiLanguage.RU);

        assertThat(tiers).extracting(OrganisersOfTier::heading).containsExactly("tier.host", "tier.supporter");
        assertThat(russian.say("tier.host", "count", 1)).isEqualTo("Организатор");
        assertThat(russian.say("tier.host", "count", 21)).isEqualTo("Организаторы");
        assertThat(russian.say(Tier.HOST)).isEqualTo("организатор");
        assertThat(Texts.of(UiLanguage.ZH).say("tier.host", "count", 4)).isEqualTo("主办单位");
    }

    @Test
    void noOrganisersMakeNoTier() {
        assertThat(OrganisersOfTier.inOrder(List.of())).isEmpty();
    }

    private static OrganisationJson organiser(Tier tier, String id) {
        return new OrganisationJson(
                tier, new InstitutionRef(id, LocalizedText.of("en", id), InstitutionKind.HOSPITAL, null, null));
    }
}
