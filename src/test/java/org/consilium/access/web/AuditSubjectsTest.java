package org.consilium.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.access.web.AuditSubjects.Subject;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditSubjectsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "member 7 | учасник № 7",
                "member 7: declined | учасник № 7: заявку відхилено",
                "member 7: organiser | учасник № 7: організатор",
                "member 7: publisher of krivoy-rog | учасник № 7: сторона, що публікує (krivoy-rog)",
                "link 78 of member 1 | посилання № 78 учасника № 1",
                "all links of member 1 | усі посилання учасника № 1",
                "session 4 | сеанс № 4",
                "key 3 of booth zh | ключ № 3, кабіна: китайська",
                "question 12 | запитання № 12",
                "consent 2 | згода № 2",
                "release 1 | редакція № 1",
                "file | файл",
                "updated | замінено",
                "registration open, with approval | реєстрацію відкрито, зі схваленням заявок",
                "registration closed, without approval | реєстрацію закрито",
                "agreed: term 5, 61 | затверджено: термін № 5, 61",
                "10 added, 2 changed | додано: 10, змінено: 2",
            })
    void speakTheLanguageOfThePage(String subject, String said) {
        Subject found = new AuditSubjects(UiLanguage.UK).of(subject);

        assertThat(found.text().replace('\u00a0', ' ')).isEqualTo(said);
        assertThat(found.known()).isTrue();
    }

    @Test
    void leaveUnknownTextUnchanged() {
        assertThat(new AuditSubjects(UiLanguage.UK).of("csv ?member=7")).isEqualTo(new Subject("csv ?member=7", false));
    }
}
