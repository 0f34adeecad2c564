package org.consilium.scheduling.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.scheduling.timing.ZoneChangeRules.Choice;
import org.consilium.scheduling.timing.ZoneChangeRules.Keeps;
import org.junit.jupiter.api.Test;

class ZoneChangeRulesTest {
    private final String shipped = read();
    private final ExchangeFile file = ExchangeFileReader.accepted(shipped.replace(
            "key: intensive-care\n        type: presentation",
            "key: intensive-care\n        starts: 2020-04-16T16:00\n        type: presentation"));

    @Test
    void theHourThatAGuestWasToldMovesTheMoment() {
        List<Choice> choices =
                ZoneChangeRules.choices(file, side(1), "Europe/Warsaw"); // Kyiv 10:00 becomes Warsaw 10:00

        assertThat(choices).extracting(Choice::keeps).containsExactly(Keeps.HOUR, Keeps.MOMENT);
        assertThat(fields(choices.getFirst()))
                .isEqualTo(Map.of(
                        "sides/krivoy-rog/zone", "Europe/Warsaw",
                        "starts", "2020-04-16T16:00",
                        "items/intensive-care/starts", "2020-04-16T17:00"));
        assertThat(fields(choices.getLast())).isEqualTo(Map.of("sides/krivoy-rog/zone", "Europe/Warsaw"));
        assertThat(choices.getFirst().moved().getFirst().after()).isEqualTo(Instant.parse("2020-04-16T08:00:00Z"));
        assertThat(choices.getLast().moved().getFirst().after()).isEqualTo(Instant.parse("2020-04-16T07:00:00Z"));
    }

    @Test
    void timesWrittenOnTheClockOfTheSideAreWrittenOnItsNewClock() {
        List<Choice> choices = ZoneChangeRules.choices(file, side(0), "Asia/Urumqi");

        assertThat(fields(choices.getFirst()))
                .isEqualTo(Map.of("sides/binzhou/zone", "Asia/Urumqi", "zone", "Asia/Urumqi"));
        assertThat(fields(choices.getLast()))
                .containsEntry("starts", "2020-04-16T13:00")
                .containsEntry("items/intensive-care/starts", "2020-04-16T14:00")
                .containsEntry("zone", "Asia/Urumqi");
    }

    @Test
    void twoZonesWithOneClockLeaveNothingToChoose() {
        assertThat(ZoneChangeRules.choices(file, side(1), "Europe/Bucharest"))
                .extracting(Choice::keeps)
                .containsExactly(Keeps.MOMENT);
    }

    @Test
    void aTimeThatDoesNotExistThereIsTold() {
        ExchangeFile early = ExchangeFileReader.accepted(
                shipped.replace("starts: 2020-04-16T15:00", "starts: 2020-03-29T09:30")); // 04:30 in Kyiv, 01:30 UTC

        assertThat(ZoneChangeRules.choices(early, side(1), "Atlantic/Azores"))
                .allSatisfy(choice -> assertThat(choice.unclear()).isEmpty());
        ExchangeFile night = ExchangeFileReader.accepted(
                shipped.replace("starts: 2020-04-16T15:00", "starts: 2020-03-29T07:30")); // 01:30 in Kyiv
        assertThat(ZoneChangeRules.choices(night, side(1), "Europe/London")
                        .getFirst()
                        .unclear())
                .isNotEmpty();
    }

    private Side side(int index) {
        return file.sides().get(index);
    }

    private static Map<String, String> fields(Choice choice) {
        return choice.fields().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().toString(), Map.Entry::getValue));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
