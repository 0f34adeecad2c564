package org.consilium.scheduling.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTree;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;

/** Visits stand among the exchanges of a mission, and an edit of the visits must not bring an exchange. */
class VisitsTest {
    @Test
    void anExchangeCannotBeClaimedAsAVisit() throws IOException {
        ExchangeFile mission = ExchangeFileReader.accepted(
                Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml")));
        Map<String, Object> claimed = new LinkedHashMap<>(exchange(mission));
        claimed.put("exchange", "binzhou-krivoy-rog-2020");
        EditOperation set = new EditOperation.Set(new EditPath(List.of("visits")), List.of(claimed), 0);

        assertThatThrownBy(() -> EditRules.decide(
                        new WorkingDocument(0, mission, new FieldVersions()),
                        "w",
                        List.of(set),
                        ExchangesOfMission.FIXED))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("edit.malformed"));
    }

    private static Map<String, Object> exchange(ExchangeFile mission) {
        List<?> activities = (List<?>) FileTree.of(mission).get("activities");
        Map<String, Object> exchange = new LinkedHashMap<>();
        activities.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> one.containsKey("exchange"))
                .findFirst()
                .orElseThrow()
                .forEach((key, value) -> exchange.put(String.valueOf(key), value));
        return exchange;
    }
}
