package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.consilium.agenda.ItemType;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.AgendaKeyRules.Keyed;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaKeyRulesTest {
    @Test
    void keysOfAFileAreTakenAsTheyAre() {
        Keyed keyed = keyed(agenda(item("opening", "Opening"), item("case", "A case")), null);

        assertThat(keys(keyed)).containsExactly("opening", "case");
        assertThat(keyed.renamedItems()).isEmpty();
    }

    @Test
    void aFileWithoutKeysGetsDifferentOnes() {
        Keyed keyed = keyed(agenda(item(null, "Opening"), item(null, "Opening")), null);

        assertThat(keys(keyed)).doesNotHaveDuplicates().allMatch(key -> key.matches("item-[0-9]+"));
    }

    @Test
    void keysAloneDecideWhereTheFileGivesThem() {
        ExchangeBody stored = agenda(item("opening", "Opening"), item("case", "A case"));

        Keyed replaced = keyed(agenda(item("other", "Opening"), item("case", "Another case")), stored);

        assertThat(keys(replaced)).containsExactly("other", "case");
        assertThat(replaced.renamedItems()).isEmpty();
    }

    @Test
    void anItemWithoutKeyAmongKeyedOnesIsNew() {
        ExchangeBody stored = agenda(item("opening", "Opening"), item("case", "A case"));

        Keyed keyed = keyed(agenda(item("opening", "Opening"), item(null, "A case")), stored);

        assertThat(keys(keyed)).startsWith("opening").doesNotContain("case");
    }

    @Test
    void withoutKeysTitlesDecideThenPlaces() {
        ExchangeBody stored = agenda(item("a", "A"), item("b", "B"), item("c", "C"));

        Keyed moved = keyed(agenda(item(null, "C"), item(null, "A"), item(null, "B")), stored);
        Keyed retitled = keyed(agenda(item(null, "A"), item(null, "New"), item(null, "C"), item(null, "D")), stored);

        assertThat(keys(moved)).containsExactly("c", "a", "b");
        assertThat(keys(retitled)).startsWith("a", "b", "c").hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void equalItemsMatchInOrderAndEachOnlyOnce() {
        ExchangeBody stored = agenda(item("first", "Welcome"), item("second", "Welcome"));

        assertThat(keys(keyed(agenda(item(null, "Welcome"), item(null, "Welcome"), item(null, "Welcome")), stored)))
                .startsWith("first", "second")
                .doesNotHaveDuplicates();
    }

    @Test
    void keysThatAreAddedToAFileReplaceThoseMadeHere() {
        ExchangeBody stored = agenda(item("item-1", "Opening"), item("item-2", "A case"));

        Keyed keyed = keyed(agenda(item("case", "A case"), item("opening", "Opening")), stored);

        assertThat(keys(keyed)).containsExactly("case", "opening");
        assertThat(keyed.renamedItems()).containsOnly(entry("item-1", "opening"), entry("item-2", "case"));
    }

    @Test
    void anExportedFileWithOneItemReplacedGivesItsKeyToNoOther() {
        ExchangeBody stored = agenda(item("item-1", "Opening"), item("item-2", "A case"));

        Keyed keyed = keyed(agenda(item("item-1", "Opening"), item("new", "Another case")), stored);

        assertThat(keys(keyed)).containsExactly("item-1", "new");
        assertThat(keyed.renamedItems()).isEmpty();
    }

    @Test
    void partsFollowTheSameRule() {
        ExchangeBody stored =
                new ExchangeBody(KIND, Visibility.PUBLIC, STARTS, "UTC", List.of(), List.of(part("part-1", "Cases")));

        Keyed keyed = AgendaKeyRules.keyed(
                new ExchangeBody(KIND, Visibility.PUBLIC, STARTS, "UTC", List.of(), List.of(part("cases", "Cases"))),
                stored,
                new Random(1));

        assertThat(keyed.body().agenda()).extracting(Part::key).containsExactly("cases");
        assertThat(keyed.renamedParts()).containsOnly(entry("part-1", "cases"));
    }

    private static final ExchangeKind KIND = ExchangeKind.WEBINAR;
    private static final LocalDateTime STARTS = LocalDateTime.of(2022, 6, 8, 15, 0);

    private static Map.Entry<String, String> entry(String from, String to) {
        return Map.entry(from, to);
    }

    private static Keyed keyed(ExchangeBody file, @Nullable ExchangeBody stored) {
        return AgendaKeyRules.keyed(file, stored, new Random(1));
    }

    private static List<String> keys(Keyed keyed) {
        return keyed.body().agenda().stream()
                .flatMap(part -> part.items().stream())
                .flatMap(item -> Stream.ofNullable(item.key()))
                .toList();
    }

    private static ExchangeBody agenda(Item... items) {
        Part part = new Part("part", LocalizedText.of("en", "Part"), List.of(items));
        return new ExchangeBody(KIND, Visibility.PUBLIC, STARTS, "UTC", List.of(), List.of(part));
    }

    private static Part part(String key, String title) {
        return new Part(key, LocalizedText.of("en", title), List.of());
    }

    private static Item item(@Nullable String key, String title) {
        return new Item(
                key,
                ItemType.PRESENTATION,
                10,
                null,
                LocalizedText.of("en", title),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null);
    }
}
