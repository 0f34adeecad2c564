package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.exchangefile.Samples.EXCHANGE;
import static org.consilium.exchangefile.Samples.accepted;
import static org.consilium.exchangefile.Samples.with;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {
    @Test
    void tellsWhatIsOtherWhatIsNewAndWhatGoes() {
        String after = with(
                with(EXCHANGE, "name: {en: \"Kyiv\"}", "name: {en: \"City of Kyiv\", uk: \"Київ\"}"),
                "assumed: [starts]\n",
                "");

        assertThat(between(EXCHANGE, after))
                .containsExactly(
                        "sides[kyiv].name.en: Kyiv -> City of Kyiv",
                        "sides[kyiv].name.uk: (nothing) -> Київ",
                        "assumed[starts]: starts -> (nothing)");
    }

    @Test
    void saysNothingOfWhatMerelyStandsElsewhere() {
        String one = "{key: lviv, name: {en: \"Lviv\"}, country: UA, zone: Europe/Kyiv, language: uk}\n  - ";

        assertThat(between(EXCHANGE, with(EXCHANGE, "  - {key: kyiv", "  - " + one + "{key: kyiv")))
                .allSatisfy(change -> assertThat(change).startsWith("sides[lviv]."));
        assertThat(between(EXCHANGE, EXCHANGE)).isEmpty();
    }

    @Test
    void callsElementsByWhatTheyAreAndTellsTwoOfOneNameApart() {
        String two = with(
                EXCHANGE,
                "{post: {de: \"Chefärztin\"}, institution: charite}",
                "{post: {de: \"Chefärztin\"}, institution: charite}, {post: {de: \"Ärztin\"}, institution: charite}");

        assertThat(between(two, with(two, "Chefärztin", "Leiterin")))
                .containsExactly("people.meyer.posts[charite].post.de: Chefärztin -> Leiterin");
        assertThat(between(two, with(two, "Ärztin", "Oberärztin")))
                .containsExactly("people.meyer.posts[1].post.de: Ärztin -> Oberärztin");
        assertThat(between(EXCHANGE, with(EXCHANGE, "2020-02-29", "2020-03-01")))
                .containsExactly("documents.protocol.editions[2].adopted: 2020-02-29 -> 2020-03-01");
    }

    private static List<String> between(String before, String after) {
        return ChangeRules.between(accepted(before), accepted(after)).stream()
                .map(FileChange::toString)
                .toList();
    }
}
