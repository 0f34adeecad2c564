package org.consilium.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyRulesTest {
    private static final LocalDateTime BEFORE = LocalDateTime.parse("2026-03-27T10:00");
    private static final LocalDateTime AFTER = LocalDateTime.parse("2026-04-03T10:00");

    private final ExchangeFile earlier = kyiv();

    @Test
    void keepsTheHourWhenTheClocksOfKyivChangeInBetween() {
        ExchangeFile copy = copy(earlier, AFTER);

        assertThat(FileTimes.starts(earlier)).isEqualTo(Instant.parse("2026-03-27T08:00:00Z"));
        assertThat(FileTimes.starts(copy)).isEqualTo(Instant.parse("2026-04-03T07:00:00Z"));
        assertThat(items(earlier).get(1).starts()).isEqualTo(LocalDateTime.parse("2026-03-27T10:40"));
        assertThat(items(copy).get(1).starts()).isEqualTo(LocalDateTime.parse("2026-04-03T10:40"));
        assertThat(FileTimes.ends(copy)).isEqualTo(Instant.parse("2026-04-03T08:00:00Z"));
    }

    @Test
    void aLaterHourMovesFixedStartsWithIt() {
        ExchangeFile copy = copy(earlier, LocalDateTime.parse("2026-03-28T12:30"));

        assertThat(items(copy).get(1).starts()).isEqualTo(LocalDateTime.parse("2026-03-28T13:10"));
    }

    @Test
    void leavesBehindWhatBelongsToTheEarlierDay() throws IOException {
        ExchangeFile held =
                ExchangeFileReader.accepted(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml")));
        ExchangeFile copy = copy(held, LocalDateTime.parse("2026-12-10T15:00"));

        assertThat(copy.figures()).isEmpty();
        assertThat(copy.outcomes()).isEmpty();
        assertThat(copy.sources()).isEmpty();
        assertThat(((ExchangeBody) copy.body()).assumed()).isEmpty();
        assertThat(copy.sides()).isEqualTo(held.sides());
        assertThat(copy.organisations()).isEqualTo(held.organisations());
        assertThat(items(copy))
                .extracting(Item::title)
                .isEqualTo(items(held).stream().map(Item::title).toList());
        assertThat(items(copy)).extracting(Item::key).containsOnlyNulls();
    }

    @Test
    void peopleOfAPublishedExchangeStayTheSameRecords() throws IOException {
        ExchangeFile held =
                ExchangeFileReader.accepted(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml")));

        assertThat(copy(held, held, AFTER).people().getFirst().sameAs()).isEqualTo("binzhou-krivoy-rog-2020/pan-qing");
        assertThat(copy(held, null, AFTER).people().getFirst().sameAs()).isNull();
    }

    @Test
    void suggestsTheSameWeekdayAndHour() {
        LocalDateTime friday = LocalDateTime.parse("2026-03-27T10:00");

        assertThat(CopyRules.suggested(friday, LocalDateTime.parse("2026-11-30T09:00")))
                .isEqualTo("2026-12-04T10:00");
        assertThat(CopyRules.suggested(friday, LocalDateTime.parse("2026-12-04T09:00")))
                .isEqualTo("2026-12-11T10:00");
    }

    private static ExchangeFile copy(ExchangeFile file, LocalDateTime starts) {
        return copy(file, file, starts);
    }

    private static ExchangeFile copy(ExchangeFile file, @Nullable ExchangeFile published, LocalDateTime starts) {
        return CopyRules.copy(file, (ExchangeBody) file.body(), published, "copied-2026", starts);
    }

    private static List<Item> items(ExchangeFile file) {
        return ((ExchangeBody) file.body())
                .agenda().stream().flatMap(part -> part.items().stream()).toList();
    }

    private static ExchangeFile kyiv() {
        return ExchangeFileReader.accepted("""
                format: 1
                exchange: kyiv-2026
                kind: webinar
                title: {uk: Вебінар}
                languages: [uk, zh]
                starts: %s
                sides:
                  - {key: ua, name: {uk: Київ}, country: UA, zone: Europe/Kyiv, language: uk}
                  - {key: cn, name: {zh: 滨州}, country: CN, zone: Asia/Shanghai, language: zh}
                agenda:
                  - key: main
                    part: {uk: Доповіді}
                    items:
                      - {key: one, type: presentation, minutes: 30, title: {uk: Перша}}
                      - {key: two, type: presentation, minutes: 20, starts: 2026-03-27T10:40, title: {uk: Друга}}
                """.formatted(BEFORE));
    }
}
