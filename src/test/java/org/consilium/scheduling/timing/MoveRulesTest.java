package org.consilium.scheduling.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.scheduling.edit.EditOperation;
import org.junit.jupiter.api.Test;

class MoveRulesTest {
    private static final LocalDateTime STARTS = LocalDateTime.parse("2020-04-17T10:00");

    @Test
    void fixedStartsKeepTheirDistance() throws IOException {
        ExchangeFile file = file(
                "binzhou-krivoy-rog-2020",
                "key: intensive-care\n        type: presentation",
                "key: intensive-care\n        starts: 2020-04-16T16:00\n        type: presentation");

        assertThat(MoveRules.operations(file, "binzhou-krivoy-rog-2020", STARTS, 7)
                        .orElseThrow())
                .map(EditOperation.Set.class::cast)
                .extracting(set -> set.path() + " " + set.value() + " " + set.base())
                .containsExactly("starts 2020-04-17T10:00 7", "items/intensive-care/starts 2020-04-17T11:00 7");
    }

    @Test
    void anExchangeOfAMissionMovesByItself() throws IOException {
        ExchangeFile mission = file("china-kazakhstan-mission-2020", "", "");
        String exchange = mission.exchanges().keySet().iterator().next();

        assertThat(MoveRules.operations(mission, exchange, STARTS, 0)
                        .orElseThrow()
                        .getFirst()
                        .path())
                .hasToString("exchanges/" + exchange + "/starts");
        assertThat(MoveRules.operations(mission, "elsewhere", STARTS, 0)).isEmpty();
    }

    private static ExchangeFile file(String name, String from, String to) throws IOException {
        return ExchangeFileReader.accepted(
                Files.readString(Path.of("exchanges", name + ".yaml")).replace(from, to));
    }
}
