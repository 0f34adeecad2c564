package org.consilium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {
    @ParameterizedTest
    @CsvSource({
        "wang.fang@hospital.example, wang.fang@hospital.example",
        "o'connor+med@Hospital.EXAMPLE, o'connor+med@hospital.example",
        "ivan@больница.рф, ivan@xn--80abvlke3d3b.xn--p1ai",
        "li@医院.中国, li@xn--ekrs67m.xn--fiqs8s",
    })
    void takesAddressesWithHostsInAnyScript(String typed, String kept) {
        assertThat(EmailAddress.read(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "@hospital.example",
                "a@b",
                "a@-b.example",
                "a..b@hospital.example",
                ".a@hospital.example",
                "a b@hospital.example",
                "a@hospital.example\nBcc: b@hospital.example",
                "a@[192.0.2.1]",
                "a@192.0.2.1",
                "<a@hospital.example>",
                "a@hospital..example",
                "оксана@hospital.example",
                "a@hos\u00ADpital.exa mple",
            })
    void refusesWhatNoLetterReaches(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void anAddressIsAsLongAsTheyMayBe() {
        String local = "a".repeat(64);
        assertThat(EmailAddress.read(local + "@hospital.example")).isPresent();
        assertThat(EmailAddress.read("a" + local + "@hospital.example")).isEmpty();
        assertThat(EmailAddress.read("a@" + "b".repeat(63) + "." + "c".repeat(200) + ".example"))
                .isEmpty();
    }

    @Test
    void tidiesWhatWasTyped() {
        var checked = RegistrationRules.check(
                entry("  Оксана\u00A0 И\u0306ванова ", "ua"), RegistrationRules.OF_INVITEE, UiLanguage.UK);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.details().name()).isEqualTo("Оксана Йванова");
        assertThat(checked.details().country()).isEqualTo("UA");
        assertThat(checked.details().language()).isEqualTo(UiLanguage.UK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\u202Eb", "a\u2066b", "a\u200Fb", "a\uFEFFb", "a\uD800b", "a\u001b[31m", "a\uFFFD"
            })
    void refusesSignsThatAreNotSeen(String name) {
        assertThat(wrong(entry(name, "UA"))).containsExactly(Wrong.CHARACTERS);
    }

    /** Letters begin with the name, and anybody who registers may type a stranger's e-mail address. */
    @ParameterizedTest
    @ValueSource(strings = {"Win at https://evil.example", "HTTP://x.y", "Anna www.evil.example", "anna@evil.example"})
    void refusesWhatAProgramOfMailMakesALinkOf(String name) {
        assertThat(wrong(entry(name, "UA"))).containsExactly(Wrong.ADDRESS_IN_NAME);
    }

    @Test
    void namesInEveryScriptAreNames() {
        for (String name : List.of("王芳", "Әлия Құрманғазы", "𠮷野家 太郎", "Ó Súilleabháin", "O’Neill-Šć", "محمد")) {
            assertThat(wrong(entry(name, "UA"))).as(name).isEmpty();
        }
        assertThat(wrong(entry("42", "UA"))).containsExactly(Wrong.NO_LETTER);
        assertThat(wrong(entry("𠮷".repeat(200), "UA"))).isEmpty();
        assertThat(wrong(entry("𠮷".repeat(201), "UA"))).containsExactly(Wrong.TOO_LONG);
    }

    @Test
    void aRegistrantSaysWhoWhereAndHowToBeReached() {
        var checked = RegistrationRules.check(PersonEntry.EMPTY, RegistrationRules.OF_REGISTRANT, UiLanguage.EN);

        assertThat(checked.details()).isNull();
        assertThat(checked.findings())
                .extracting(Finding::field)
                .containsExactly(Field.NAME, Field.INSTITUTION, Field.COUNTRY, Field.LANGUAGE, Field.EMAIL);
    }

    private static PersonEntry entry(String name, String country) {
        return new PersonEntry(name, "", "", "", "", country);
    }

    private static List<Wrong> wrong(PersonEntry entry) {
        return RegistrationRules.check(entry, RegistrationRules.OF_INVITEE, UiLanguage.EN).findings().stream()
                .map(Finding::wrong)
                .toList();
    }
}
