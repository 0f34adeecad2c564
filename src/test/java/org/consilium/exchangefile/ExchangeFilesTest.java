package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.MissionJson;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ExchangeFilesTest {
    private static final String BINZHOU = "binzhou-krivoy-rog-2020";
    private static final String KAZAKHSTAN = "china-kazakhstan-mission-2020";

    @Inject
    ExchangeFiles files;

    @Inject
    PublicReader reader;

    @BeforeEach
    void importTheFour() throws IOException {
        for (String name : List.of(BINZHOU, "st-petersburg-guangdong-2022", KAZAKHSTAN, "china-russia-mission-2020")) {
            assertThat(importText(name + ".yaml", original(name))).isInstanceOf(ImportResult.Imported.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BINZHOU, "st-petersburg-guangdong-2022", KAZAKHSTAN, "china-russia-mission-2020"})
    void gives_back_the_file_that_was_imported(String name) throws IOException {
        ExchangeFile before = parse(original(name));
        assertThat(parse(files.export(before.slug()).orElseThrow())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {BINZHOU, "st-petersburg-guangdong-2022", KAZAKHSTAN, "china-russia-mission-2020"})
    void changes_nothing_when_a_file_or_its_export_comes_again(String name) throws IOException {
        String slug = parse(original(name)).slug();
        String exported = files.export(slug).orElseThrow();
        assertThat(importText(name, original(name))).isEqualTo(unchanged(slug));
        assertThat(importText(name, exported)).isEqualTo(unchanged(slug));
        assertThat(files.export(slug)).contains(exported);
    }

    @Test
    void exports_the_mission_when_asked_for_one_of_its_exchanges() {
        assertThat(files.export("kazakhstan-nationwide-2020-04-10")).isEqualTo(files.export("china-kazakhstan-2020"));
    }

    @Test
    void forgets_a_person_whom_no_file_names_any_more_and_keeps_the_rest() throws IOException {
        String slug = "forgetting-2023";
        String with = original(BINZHOU).replace("exchange: " + BINZHOU, "exchange: " + slug);
        String without = with.replaceAll("(?s)people:\n.*?agenda:", "agenda:")
                .replace("speakers: [{person: pan-qing, role: speaker}]", "speakers: []");
        importText("with.yaml", with);
        assertThat(reader.person(slug + "/pan-qing")).isPresent();
        assertThat(importText("without.yaml", without))
                .isEqualTo(new ImportResult.Imported(slug, ImportResult.Change.UPDATED));
        assertThat(reader.person(slug + "/pan-qing")).isEmpty();
        assertThat(reader.person(BINZHOU + "/pan-qing")).isPresent();
        assertThat(parse(files.export(slug).orElseThrow())).isEqualTo(parse(without));
    }

    @Test
    void shows_a_person_of_two_files_as_one_with_the_names_of_both() throws IOException {
        String slug = "second-exchange-2023";
        String second = original(BINZHOU)
                .replace("exchange: " + BINZHOU, "exchange: " + slug)
                .replace(
                        "name: {en: {family: Pan, given: Qing}, uk: {family: Пань, given: Цін}, ru: {family: Пань, given: Цин}}",
                        "same_as: " + BINZHOU
                                + "/pan-qing\n    name: {de: {family: Pan, given: Qing}, ru: {family: Пань, given: Цин}}")
                .replace("transliterated: [uk, ru]", "transliterated: [de]");
        assertThat(importText("second.yaml", second)).isInstanceOf(ImportResult.Imported.class);
        var person = reader.person(BINZHOU + "/pan-qing").orElseThrow();
        assertThat(person.name().byLanguage()).containsOnlyKeys("en", "uk", "ru", "de");
        assertThat(person.transliterated()).contains("uk", "de");
        assertThat(person.listings()).hasSize(2);
        assertThat(parse(files.export(slug).orElseThrow())).isEqualTo(parse(second));
    }

    @Test
    void does_not_take_an_assumed_date_for_the_last_day_known_of_a_mission() throws IOException {
        String slug = "days-known-2020";
        String assumed = original("china-russia-mission-2020")
                .replace("mission: china-russia-2020", "mission: " + slug)
                .replaceAll("exchange: russia-", "exchange: known-");
        importText("assumed.yaml", assumed);
        assertThat(reader.mission(slug).orElseThrow().until()).isEqualTo("2020-04-11");
        assertThat(reader.mission(slug).orElseThrow().activities())
                .extracting(MissionJson.Activity::dateAssumed)
                .containsExactly(true, true);
        importText("given.yaml", assumed.replace("assumed: [date, starts, minutes, language]", "assumed: [starts]"));
        assertThat(reader.mission(slug).orElseThrow().until()).isEqualTo("2020-04-14");
    }

    @Test
    void refuses_a_record_that_does_not_exist_and_names_the_place() throws IOException {
        String wrong = original(BINZHOU)
                .replace("exchange: " + BINZHOU, "exchange: another-2023")
                .replace("    posts:\n", "    same_as: nowhere-2020/nobody\n    posts:\n");
        assertThat(importText("wrong.yaml", wrong))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FileProblem::toString)
                                .containsExactly(
                                        "wrong.yaml:36:14: people.pan-qing.same_as: there is no person \"nowhere-2020/nobody\","
                                                + " expected the slug/key of one that an imported file made"));
        assertThat(reader.exchange("another-2023")).isEmpty();
    }

    @Test
    void refuses_a_mission_that_takes_the_slug_of_another_file_s_exchange() throws IOException {
        String wrong = original(KAZAKHSTAN)
                .replace("mission: china-kazakhstan-2020", "mission: another-mission")
                .replace("exchange: kazakhstan-nationwide-2020-04-10", "exchange: " + BINZHOU);
        assertThat(importText("wrong.yaml", wrong)).isInstanceOfSatisfying(ImportResult.Refused.class, refused -> {
            assertThat(refused.problems()).hasSize(2);
            assertThat(refused.problems().getFirst().path()).isEqualTo("activities[1].exchange");
            assertThat(refused.problems().getFirst().message()).contains("is already an exchange");
            assertThat(refused.problems().getLast().message()).contains("of the mission china-kazakhstan-2020");
        });
    }

    @Test
    void hides_what_is_known_through_a_private_exchange_alone() {
        assertThat(reader.exchange("kazakhstan-minister-2020-04-10")).isEmpty();
        assertThat(reader.exchanges(PublicReader.When.ALL, 0, 100).items())
                .extracting(one -> one.slug())
                .contains("kazakhstan-nationwide-2020-04-10")
                .doesNotContain("kazakhstan-minister-2020-04-10");
        assertThat(reader.mission("china-kazakhstan-2020").orElseThrow().activities())
                .hasSize(2);
        assertThat(reader.person("china-kazakhstan-2020/birtanov")).isEmpty();
        assertThat(reader.institution("china-kazakhstan-2020/embassy")).isEmpty();
        assertThat(reader.person("china-kazakhstan-2020/lu-chen")).isPresent();
        assertThat(reader.people(0, 100).items())
                .extracting(one -> one.id())
                .contains("china-kazakhstan-2020/lu-xiaobo")
                .doesNotContain("china-kazakhstan-2020/birtanov", "china-kazakhstan-2020/zhang-xiao");
    }

    @Test
    void keeps_from_the_public_a_spelling_that_only_a_private_exchange_gives() throws IOException {
        String secret = original(BINZHOU)
                .replace("exchange: " + BINZHOU, "exchange: private-2023\nvisibility: participants")
                .replace(
                        "name: {en: {family: Pan, given: Qing}",
                        "same_as: " + BINZHOU
                                + "/pan-qing\n    speciality: {en: Hidden}\n    name: {kk: {family: Пань, given: Цин}");
        assertThat(importText("private.yaml", secret)).isInstanceOf(ImportResult.Imported.class);
        var person = reader.person(BINZHOU + "/pan-qing").orElseThrow();
        assertThat(person.name().byLanguage()).doesNotContainKey("kk");
        assertThat(person.speciality()).isNull();
        assertThat(person.listings()).extracting(one -> one.programme().slug()).doesNotContain("private-2023");
    }

    @Test
    void removes_an_exchange_that_its_mission_no_longer_has() throws IOException {
        String without =
                original(KAZAKHSTAN).replaceAll("(?s)  - exchange: kazakhstan-minister.*?documents:", "documents:");
        assertThat(importText("without.yaml", without)).isInstanceOf(ImportResult.Imported.class);
        assertThat(parse(files.export("china-kazakhstan-2020").orElseThrow())).isEqualTo(parse(without));
        assertThat(files.export("kazakhstan-minister-2020-04-10")).isEmpty();
    }

    @Test
    void puts_the_sides_into_another_order() throws IOException {
        String original = original("st-petersburg-guangdong-2022");
        int first = original.indexOf("  - key: st-petersburg\n");
        int second = original.indexOf("  - key: guangdong\n");
        int end = original.indexOf("institutions:\n");
        String turned = original.substring(0, first)
                + original.substring(second, end)
                + original.substring(first, second)
                + original.substring(end);
        assertThat(importText("turned.yaml", turned))
                .isEqualTo(new ImportResult.Imported("st-petersburg-guangdong-2022", ImportResult.Change.UPDATED));
        assertThat(reader.exchange("st-petersburg-guangdong-2022").orElseThrow().sides())
                .extracting(side -> side.key())
                .containsExactly("guangdong", "st-petersburg");
    }

    @Test
    void hides_how_long_a_mission_lasts_for_the_sake_of_a_private_exchange() throws IOException {
        var until = reader.mission("china-kazakhstan-2020").orElseThrow().until();
        String later = original(KAZAKHSTAN)
                .replaceAll("(?s)(exchange: kazakhstan-minister-2020-04-10.*?starts: )2020-04-10", "$12020-07-10");
        assertThat(importText("later.yaml", later)).isInstanceOf(ImportResult.Imported.class);
        assertThat(files.export("china-kazakhstan-2020").orElseThrow()).contains("2020-07-10");
        assertThat(reader.mission("china-kazakhstan-2020").orElseThrow().until())
                .isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"абв", "中", "/x", "x/", "a/b/c", "A", "", "a\u0000"})
    void knows_nothing_of_a_name_that_no_record_can_have(String name) {
        assertThat(reader.exchange(name)).isEmpty();
        assertThat(reader.mission(name)).isEmpty();
        assertThat(reader.person(name + "/" + name)).isEmpty();
        assertThat(reader.institution(BINZHOU + "/" + name)).isEmpty();
        assertThat(files.export(name)).isEmpty();
    }

    private static ImportResult unchanged(String slug) {
        return new ImportResult.Imported(slug, ImportResult.Change.UNCHANGED);
    }

    private ImportResult importText(String name, String text) {
        return files.importFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String original(String name) throws IOException {
        return Files.readString(Path.of("exchanges", name + ".yaml"));
    }

    private static ExchangeFile parse(String text) {
        var result = ExchangeFileReader.read(text.getBytes(StandardCharsets.UTF_8), "file");
        assertThat(result).isInstanceOf(ExchangeFileReader.Accepted.class);
        return ((ExchangeFileReader.Accepted) result).file();
    }
}
