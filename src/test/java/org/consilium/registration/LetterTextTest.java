package org.consilium.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consilium.admission.ProgrammeCard;
import org.consilium.exchange.ExchangeKind;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTextTest {
    private static ProgrammeCard invitedBy(LocalizedText... organisers) {
        LocalizedText title = LocalizedText.of(Map.of("en", "An exchange"));
        LocalDate day = LocalDate.of(2020, 4, 16);
        return new ProgrammeCard(
                "a-2020",
                ExchangeKind.WEBINAR,
                title,
                day,
                null,
                List.of(),
                List.of(),
                List.of(organisers),
                false,
                false);
    }

    @ParameterizedTest
    @EnumSource
    void is_signed_by_the_institutions_that_invite_and_by_the_site_where_none_is_named(UiLanguage language) {
        Texts words = Texts.of(language);
        LocalizedText first = LocalizedText.of(Map.of(language.code(), "Hospital 1"));
        LocalizedText second = LocalizedText.of(Map.of(language.code(), "Hospital 2"));

        assertThat(LetterText.signature(invitedBy(first, second), words)).isEqualTo("Hospital 1\nHospital 2");
        assertThat(LetterText.signature(invitedBy(), words)).isEqualTo(words.say("site.name"));
        assertThat(LetterText.signature(null, words)).isEqualTo(words.say("site.name"));
    }
}
