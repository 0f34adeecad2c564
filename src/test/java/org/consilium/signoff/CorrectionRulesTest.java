package org.consilium.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTimes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one side may release alone, and when. */
class CorrectionRulesTest {
    private String shipped;
    private ExchangeFile file;

    @BeforeEach
    void read() throws IOException {
        shipped = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"));
        file = ExchangeFileReader.accepted(shipped);
    }

    private boolean isCorrection(String from, String to) {
        String changed = shipped.replaceFirst(from, to);
        assertThat(changed).isNotEqualTo(shipped);
        return CorrectionRules.isCorrection(file, ExchangeFileReader.accepted(changed));
    }

    @Test
    void timesSpeakersAndCancelledItemsAre() {
        assertThat(isCorrection("minutes: 25", "minutes: 40")).isTrue();
        assertThat(isCorrection("2020-04-16T15:00", "2020-04-16T15:30")).isTrue();
        assertThat(isCorrection(
                        "\\{person: pan-qing, role: speaker}", "{role: speaker, unnamed: {en: Deputy, uk: Заступник}}"))
                .isTrue();
        assertThat(isCorrection("(?s) +- key: intensive-care.*?(?= +- key: infection)", ""))
                .isTrue();
    }

    @Test
    void textsNewItemsAndReadersAreNot() {
        assertThat(isCorrection("呼吸内科诊治经验", "呼吸内科")).isFalse();
        assertThat(isCorrection("zh: \"临床经验\"", "zh: \"经验\"")).isFalse();
        assertThat(isCorrection("agenda:\n", "agenda:\n  - {key: empty, part: {zh: 新的部分}, items: []}\n"))
                .isFalse();
        assertThat(isCorrection("滨州市人民政府", "滨州市政府")).isFalse();
        assertThat(isCorrection("kind: webinar", "kind: webinar\nvisibility: participants"))
                .isFalse();
        assertThat(
                        isCorrection(
                                " +- key: intensive-care",
                                "      - {key: new-one, type: panel, minutes: 5, title: {en: New, zh: 新, uk: Нове}}\n      - key: intensive-care"))
                .isFalse();
    }

    @Test
    void lastFromADayBeforeUntilTwoHoursAfter() {
        Instant first = FileTimes.starts(file).minus(Duration.ofHours(24));
        Instant last = FileTimes.ends(file).plus(Duration.ofHours(2));

        assertThat(CorrectionRules.isTime(file, first)).isTrue();
        assertThat(CorrectionRules.isTime(file, last)).isTrue();
        assertThat(CorrectionRules.isTime(file, first.minusNanos(1))).isFalse();
        assertThat(CorrectionRules.isTime(file, last.plusNanos(1))).isFalse();
    }
}
