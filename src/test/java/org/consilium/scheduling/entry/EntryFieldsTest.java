package org.consilium.scheduling.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Activity;
import org.consilium.exchangefile.ExchangeFile.Body;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTree;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.form.ItemForm;
import org.consilium.scheduling.form.MissionSection;
import org.junit.jupiter.api.Test;

/** Every field of an exchange file can be entered in the browser, and forms send only what was changed. */
class EntryFieldsTest {
    /** What no form asks for, and why. */
    private static final Map<String, String> NOT_TYPED = Map.of(
            "slug", "given when the exchange is begun; it never changes",
            "activities.slug", "given when the exchange is added to its mission",
            "activities.languages", "those of the mission");

    @Test
    void everyFieldOfTheFormatCanBeEnteredInTheBrowser() {
        Set<String> format = new TreeSet<>();
        walk(ExchangeFile.class, "", format);
        format.removeIf(path -> path.endsWith(".key") || path.equals("body") || path.equals("activities.body"));
        format.removeAll(NOT_TYPED.keySet());

        assertThat(format).contains("people.posts.institution", "agenda.items.speakers.unnamed", "team.members");
        assertThat(entered()).containsAll(format);
    }

    private static void walk(Class<?> type, String prefix, Set<String> found) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(one -> walk(one, prefix, found));
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String path =
                    prefix + component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            Class<?> inner = element(component.getGenericType());
            if (inner == Body.class || inner == ExchangeFile.ExchangeBody.class) {
                walk(inner, prefix, found);
            } else if (inner == Activity.class || inner.getEnclosingClass() == ExchangeFile.class) {
                walk(inner, path + ".", found);
            } else {
                found.add(path);
            }
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? element(list.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    private static Set<String> entered() {
        Stream<String> heads = Stream.of(DetailsSection.EXCHANGE, DetailsSection.MISSION)
                .flatMap(List::stream)
                .map(EntryField::name);
        Stream<String> inMission = DetailsSection.IN_MISSION.stream().flatMap(field -> names("activities.", field));
        Stream<String> lists = DetailsSection.LISTS.stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> names("", field));
        Stream<String> keyed = Arrays.stream(EntryKind.values())
                .flatMap(kind -> kind.fields().stream()
                        .flatMap(field -> names(kind == EntryKind.PARTS ? "agenda." : kind.code() + ".", field)));
        Stream<String> mission = Arrays.stream(MissionSection.values())
                .flatMap(section -> section.columns().stream()
                        .map(column -> (section == MissionSection.VISITS ? "activities" : section.code()) + "."
                                + column.name()));
        Stream<String> all =
                Stream.of(heads, inMission, lists, keyed, mission, items()).flatMap(some -> some);
        return all.flatMap(path -> path.startsWith("agenda.") ? Stream.of(path, "activities." + path) : Stream.of(path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(String prefix, EntryField field) {
        return Stream.concat(
                Stream.of(prefix + field.name()),
                field.columns().stream().map(column -> prefix + field.name() + "." + column.name()));
    }

    /** The form of an item, as it is sent. */
    private static Stream<String> items() {
        Map<String, List<String>> sent = Map.of(
                "speaker.0",
                List.of("person:liu"),
                "role.0",
                List.of("chair"),
                "unnamed.zh",
                List.of("医生"),
                "unnamed_role",
                List.of("speaker"),
                "documents",
                List.of("", "protocol 7"));
        ItemForm form = ItemForm.sent(new EditPath(List.of("items", "a")), sent, List.of("zh"));
        Stream<String> inside = Stream.of("speakers", "documents")
                .flatMap(list -> ((List<?>) Objects.requireNonNull(form.item().get(list)))
                        .stream()
                                .flatMap(one ->
                                        ((Map<?, ?>) one).keySet().stream().map(key -> list + "." + key)));
        return Stream.concat(form.typed().keySet().stream().map(name -> name.split("\\.", 2)[0]), inside)
                .map(name -> "agenda.items." + name);
    }

    private static final Map<String, Object> LIU = Map.of(
            "name", Map.of("en", Map.of("family", "Liu", "given", "Mingjuan")),
            "posts",
                    List.of(
                            Map.of("post", Map.of("en", "Secretary", "de", "Sekretärin"), "institution", "association"),
                            Map.of("post", Map.of("en", "Chair"), "institution", "bureau")));

    private static EntryForm liu(long base) {
        return EntryForm.of(
                new EditPath(List.of("people", "liu")), EntryKind.PEOPLE.fields(), LIU, List.of("ru", "en"), base);
    }

    /** As a browser sends a form with some of its fields changed. */
    private static EntryForm sent(EntryForm shown, Map<String, String> typed) {
        Map<String, List<String>> form = new HashMap<>();
        shown.typed().forEach((name, text) -> form.put(name, List.of(text)));
        shown.shown().forEach((name, mark) -> form.put("shown." + name, List.of(mark)));
        form.put("in", List.of(shown.in()));
        form.put("base", List.of(String.valueOf(shown.base())));
        typed.forEach((name, text) -> form.put(name, List.of(text)));
        return EntryForm.sent(shown.path(), shown.fields(), form);
    }

    @Test
    void aFormSendsOnlyWhatWasChangedAndKeepsLanguagesThatItDidNotAskFor() {
        assertThat(sent(liu(4), Map.of()).changes()).isEmpty();

        EntryForm changed = sent(liu(4), Map.of("name.ru.family", "Лю", "posts.0.post.en", "", "posts.1.post.en", ""));
        assertThat(changed.changes())
                .containsExactly(
                        new EditOperation.Set(
                                new EditPath(List.of("people", "liu", "name", "ru")), Map.of("family", "Лю"), 4),
                        new EditOperation.Set(
                                new EditPath(List.of("people", "liu", "posts")),
                                List.of(
                                        Map.of("post", Map.of("de", "Sekretärin"), "institution", "association"),
                                        Map.of("institution", "bureau")),
                                4));
    }

    @Test
    void aListComesBackWholeHoweverManyRowsItHas() {
        List<Map<String, Object>> posts = IntStream.range(0, 99)
                .mapToObj(row -> Map.<String, Object>of("post", Map.of("en", "Post " + row), "institution", "bureau"))
                .toList();
        EntryForm shown = EntryForm.of(
                new EditPath(List.of("people", "liu")),
                EntryKind.PEOPLE.fields(),
                Map.of("posts", posts),
                List.of("en"),
                4);

        assertThat(sent(shown, Map.of()).changes()).isEmpty();
        assertThat(sent(shown, Map.of("posts.0.post.en", "First")).changes())
                .singleElement()
                .satisfies(one -> assertThat(((EditOperation.Set) one).value())
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .hasSize(99));
    }

    @Test
    void anErrorOfTheFileStandsAtItsFieldAlsoIfTheFieldIsEmpty() {
        EntryForm form = sent(liu(4), Map.of("posts.2.institution", "bureau", "name.ru.family", "Лю"))
                .wrong(Map.of(
                        List.of("people", "liu", "posts", "2", "post"), "missing",
                        List.of("people", "liu", "name", "ru", "given"), "no given name",
                        List.of("items", "talk", "language"), "elsewhere"));
        assertThat(form.wrong())
                .isEqualTo(Map.of(
                        "posts.2.post.ru", "missing",
                        "name.ru.given", "no given name",
                        "", "items / talk / language: elsewhere"));
    }

    @Test
    void whatBothChangedIsAskedAndWhatOnlyTheOtherChangedIsTaken() {
        EntryForm mine = sent(liu(4), Map.of("name.en.given", "Ming-juan"));
        Map<String, Object> now = Map.of("name", Map.of("en", Map.of("family", "Liu", "given", "Minjuan")));
        EntryForm asked = mine.over(EntryForm.of(mine.path(), mine.fields(), now, List.of("ru", "en"), 9));

        assertThat(asked.theirs())
                .isEqualTo(Map.of("name.en", Map.of("name.en.family", "Liu", "name.en.given", "Minjuan")));
        assertThat(asked.value("name.en.given")).isEqualTo("Ming-juan");
        assertThat(asked.rows(asked.fields().get(3))).isZero();
        assertThat(sent(asked, Map.of("theirs.name.en", "1")).changes()).isEmpty();
        assertThat(sent(asked, Map.of()).changes()).hasSize(1);
    }

    /** The page of the zones asks what stays; the plain form must be no way around it. */
    @Test
    void theZoneOfASideThatIsThereIsNoFieldOfItsForm() throws IOException {
        ExchangeFile file =
                ExchangeFileReader.accepted(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml")));
        var sides = new KeyedEntries(1, file, FileTree.of(file), EntryKind.SIDES, "");
        EntryForm shown = sides.form("krivoy-rog").orElseThrow();
        Map<String, List<String>> sent = new HashMap<>();
        shown.typed().forEach((name, text) -> sent.put(name, List.of(text)));
        shown.shown().forEach((name, mark) -> sent.put("shown." + name, List.of(mark)));
        sent.putAll(Map.of(
                "in", List.of(shown.in()),
                "base", List.of("1"),
                "country", List.of("KZ"),
                "zone", List.of("Asia/Almaty"),
                "shown.zone", List.of("")));

        assertThat(sides.sent("krivoy-rog", sent).changes())
                .containsExactly(
                        new EditOperation.Set(new EditPath(List.of("sides", "krivoy-rog", "country")), "KZ", 1));
        assertThat(sides.zone("krivoy-rog")).isEqualTo("Europe/Kyiv");
        assertThat(sides.empty().fields()).extracting(EntryField::name).contains("zone");
    }
}
