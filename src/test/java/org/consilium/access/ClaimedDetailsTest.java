package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedDetailsTest {
    private static String named(Map<String, String> claims) {
        return ClaimedDetails.name(claims, "248289761001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202EАйгүл Серікова",
                "Айгүл\u0000 Серікова",
                " Айгүл\t\n Серікова\u2069",
                "Айгу\u200Eл Серікова"
            })
    void leave_out_what_no_form_would_take(String given) {
        assertThat(named(Map.of("name", given))).matches("Айг[үу]л Серікова");
    }

    /** и and a combining breve are one letter, й (NFC). */
    @Test
    void are_kept_composed() {
        assertThat(named(Map.of("name", "Сергеи\u0306"))).isEqualTo("Сергей");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Ольга Іваненко, Olga, Ivanenko, olga, Ольга Іваненко
            -, Ольга, Іваненко, olga, Ольга Іваненко
            -, 小明, 王, wang, 王小明
            -, -, Іваненко, olga, Іваненко
            -, Ольга, -, olga, Ольга
            -, -, -, olga, olga
            -, -, -, olga.ivanenko@hospital.example, olga.ivanenko
            https://evil.example/win, Ольга, Іваненко, olga, Ольга Іваненко
            olga@hospital.example, -, -, olga, olga
            123, -, -, -, 248289761001
            -, -, -, -, 248289761001
            """)
    void take_the_best_name_that_there_is(String name, String given, String family, String account, String shown) {
        Map<String, String> claims = new HashMap<>();
        claims.put("name", name);
        claims.put("given_name", given);
        claims.put("family_name", family);
        claims.put("preferred_username", account);

        assertThat(named(claims)).isEqualTo(shown);
    }

    @Test
    void are_cut_between_characters_as_the_database_counts_them() {
        assertThat(named(Map.of("name", "𠮷".repeat(300)))).isEqualTo("𠮷".repeat(200));
        assertThat(ClaimedDetails.institution("医".repeat(900))).hasSize(300);
        assertThat(ClaimedDetails.institution(" \u0000 ")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "aigul@first.example,aigul@first.example",
                "' a@b.example\u0000',a@b.example",
                "a b@c.example,-",
                "nobody,-",
                "a@b@c.example,-"
            })
    void know_an_address_for_letters(String given, String kept) {
        assertThat(ClaimedDetails.email(Map.of("email", given))).isEqualTo(kept);
    }

    @Test
    void keep_no_address_that_the_database_has_no_room_for() {
        String longest = "a".repeat(MemberDetails.LONGEST_EMAIL - "@b.example".length()) + "@b.example";

        assertThat(ClaimedDetails.email(Map.of("email", longest))).isEqualTo(longest);
        assertThat(ClaimedDetails.email(Map.of("email", "a" + longest))).isNull();
    }
}
