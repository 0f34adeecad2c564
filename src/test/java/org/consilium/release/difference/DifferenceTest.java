package org.consilium.release.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTree;
import org.consilium.release.CanonicalForm;
import org.consilium.release.difference.Change.Moved;
import org.consilium.release.difference.Change.Replaced;
import org.consilium.release.difference.WordRun.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    private static Map<String, Object> tree(String file) throws IOException {
        ExchangeFile read = ExchangeFileReader.accepted(Files.readString(Path.of("exchanges", file + ".yaml")));
        return CanonicalForm.read(CanonicalForm.bytes(FileTree.of(read)));
    }

    /** As binzhou, with a key for each part and item. */
    private static Map<String, Object> keyed() throws IOException {
        Map<String, Object> tree = tree("binzhou-krivoy-rog-2020");
        int next = 0;
        for (Map<String, Object> part : maps(tree.get("agenda"))) {
            part.put("key", "p" + next);
            for (Map<String, Object> item : maps(part.get("items"))) {
                item.put("key", "i" + next++);
            }
        }
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }

    private static ExchangeFile file(Map<String, Object> tree) {
        return ((ExchangeFileReader.Accepted) FileTree.read(tree)).file();
    }

    private static Map<String, Object> copy(Map<String, Object> tree) {
        return CanonicalForm.read(CanonicalForm.bytes(tree));
    }

    private static void holds(Map<String, Object> before, Map<String, Object> after, Object seed) {
        List<Change> changes = DifferenceRules.between(before, after);

        assertThat(CanonicalForm.text(ApplyRules.apply(before, changes)))
                .as("seed %s", seed)
                .isEqualTo(CanonicalForm.text(after));
        assertThat(changes.isEmpty()).isEqualTo(CanonicalForm.text(before).equals(CanonicalForm.text(after)));
    }

    @Test
    void appliedToTheFormerItGivesTheLatter() throws IOException {
        List<Map<String, Object>> real = List.of(
                tree("binzhou-krivoy-rog-2020"),
                keyed(),
                tree("china-kazakhstan-mission-2020"),
                Map.of("exchange", "x"));
        for (Map<String, Object> before : real) {
            for (Map<String, Object> after : real) {
                holds(before, after, "real");
            }
        }
        for (long seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            Map<String, Object> before = real.get(random.nextInt(3));
            Map<String, Object> after = copy(before);
            for (int i = random.nextInt(12); i >= 0; i--) {
                mutate(after, random);
            }
            holds(before, after, seed);
            holds(after, before, seed);
        }
    }

    /** Changes, moves, doubles or removes something somewhere. */
    @SuppressWarnings("unchecked")
    private static void mutate(Object at, Random random) {
        if (at instanceof List<?> && !((List<Object>) at).isEmpty()) {
            List<Object> list = (List<Object>) at;
            int one = random.nextInt(list.size());
            switch (random.nextInt(6)) {
                case 0 -> {
                    Object taken = list.remove(one);
                    list.add(random.nextInt(list.size() + 1), taken);
                }
                case 1 -> list.add(random.nextInt(list.size() + 1), list.get(one));
                case 2 -> {
                    if (list.size() > 1) {
                        list.remove(one);
                    }
                }
                case 3 -> Collections.shuffle(list, random);
                default -> mutate(list.get(one), random);
            }
        } else if (at instanceof Map<?, ?> && !((Map<String, Object>) at).isEmpty()) {
            Map<String, Object> map = (Map<String, Object>) at;
            String key = List.copyOf(new TreeSet<>(map.keySet())).get(random.nextInt(map.size()));
            if (map.get(key) instanceof String text) {
                map.put(key, random.nextBoolean() ? text + " слово" : text.replaceFirst(".$", ""));
            } else {
                mutate(map.get(key), random);
            }
        }
    }

    @Test
    void anItemThatWentToADifferentPartHasMoved() throws IOException {
        Map<String, Object> after = keyed();
        List<Map<String, Object>> parts = maps(after.get("agenda"));
        Map<String, Object> item = maps(parts.getFirst().get("items")).removeLast();
        maps(parts.get(1).get("items")).addLast(item);

        List<Change> changes = DifferenceRules.between(keyed(), after);

        String key = (String) item.get("key");
        assertThat(changes)
                .contains(new Replaced(
                        List.of("items", key, "in"),
                        parts.getFirst().get("key"),
                        parts.get(1).get("key")))
                .filteredOn(Moved.class::isInstance)
                .extracting(Change::path)
                .allMatch(path -> path.getFirst().equals("items"));
        assertThat(changes).noneMatch(change -> change instanceof Change.Removed || change instanceof Change.Added);
    }

    @Test
    void aCascadeIsOneFact() throws IOException {
        Map<String, Object> after = keyed();
        maps(maps(after.get("agenda")).getFirst().get("items"))
                .getFirst()
                .merge("minutes", 10L, (a, b) -> (Long) a + (Long) b);

        List<TimeShift> shifts = TimeShiftRules.between(file(keyed()), file(after));

        assertThat(shifts).hasSize(1);
        assertThat(shifts.getFirst().by()).isEqualTo(Duration.ofMinutes(10));
        assertThat(shifts.getFirst().items()).isGreaterThan(2);
        assertThat(shifts.getFirst().toTheEnd()).isTrue();
        assertThat(shifts.getFirst().from()).isEqualTo(Instant.parse("2020-04-16T07:25:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Severe cases, day 2','Mild cases, day 2','-Severe|+Mild| cases, day 2'",
        "'Лікування дітей','Лікування літніх пацієнтів','Лікування |-дітей|+літніх пацієнтів'",
        "重症患者的救治,轻症患者的救治,-重|+轻|症患者的救治",
        "a b c d,x y c d,'-a b|+x y| c d'",
        "'здоров’я','здоров’ям','-здоров’я|+здоров’ям'"
    })
    void textsDifferByWordsAndChineseByCharacters(String before, String after, String runs) {
        assertThat(new WordRules()
                        .between(before, after).stream()
                                .map(run -> switch (run.kind()) {
                                    case KEPT -> run.text();
                                    case DELETED -> "-" + run.text();
                                    case INSERTED -> "+" + run.text();
                                })
                                .collect(Collectors.joining("|")))
                .isEqualTo(runs);
    }

    @Test
    void theWorkIsBounded() {
        assertThat(replacedAsAWhole(500)).isEqualTo(2_000);
        assertThat(replacedAsAWhole(100)).isBetween(1_000L, 1_999L);
    }

    /** Of the 2,000 texts of 200 items in five languages that differ in each word. */
    private static long replacedAsAWhole(int times) {
        Map<String, Object> before = programme("一二三".repeat(times), "a b ".repeat(times));
        Map<String, Object> after = programme("三二一".repeat(times), " b c".repeat(times));
        holds(before, after, "hostile");
        return DifferenceRules.between(before, after).stream()
                .filter(change ->
                        change instanceof Change.Reworded one && one.words().size() == 2)
                .count();
    }

    private static Map<String, Object> programme(String chinese, String latin) {
        Map<String, Object> texts = IntStream.range(0, 5)
                .boxed()
                .collect(Collectors.toMap(i -> "l" + i, i -> i % 2 == 0 ? chinese : latin));
        List<Map<String, Object>> items = IntStream.range(0, 200)
                .mapToObj(i -> Map.<String, Object>of("key", "i" + i, "title", texts, "note", texts))
                .toList();
        return Map.of("agenda", List.of(Map.of("key", "p", "items", items)));
    }

    @Test
    void dataHasTheWordsAndTheShifts() throws IOException {
        Map<String, Object> after = keyed();
        maps(maps(after.get("agenda")).getFirst().get("items")).getFirst().put("minutes", 30L);
        asMap(after.get("title")).put("en", "<img src=x onerror=alert(1)>");

        String data = CanonicalForm.text(
                Difference.between(keyed(), after, file(keyed()), file(after)).tree(1, 2));

        assertThat(data.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        assertThat(data)
                .startsWith("{\"changes\":[")
                .contains("\"inserted\":\"<img src=x onerror=alert(1)>\"", "\"shifts\":[{", "\"minutes\":5");
        assertThat(new WordRun(Kind.KEPT, "x").kind().code()).isEqualTo("kept");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
