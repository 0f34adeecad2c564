package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consilium.agenda.Role;
import org.consilium.exchange.Tier;
import org.consilium.page.Page;
import org.consilium.page.Pager;
import org.consilium.people.InstitutionKind;
import org.consilium.publishing.MissionFile;
import org.consilium.publishing.PersonProgrammes;
import org.consilium.publishing.view.DocumentJson;
import org.consilium.publishing.view.InstitutionJson;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.MissionJson;
import org.consilium.publishing.view.MissionSummary;
import org.consilium.publishing.view.PersonJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.publishing.view.ProgrammeRef;
import org.consilium.shared.PageOf;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of missions, people, institutions and documents, rendered from the real Kazakhstan and Russia missions. */
class MissionPagesTest {
    private static final MissionFile KAZAKHSTAN = MissionFile.read("china-kazakhstan-mission-2020");
    private static final ProgrammeRef ONLINE = new ProgrammeRef(
            ProgrammeRef.Form.EXCHANGE,
            "kazakhstan-nationwide-2020-04-10",
            MissionFile.kazakhstan().activities().getLast().exchange().title(),
            LocalDate.of(2020, 4, 10),
            false);

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void aMissionSpeaksEveryLanguage(UiLanguage language) {
        String html = mission(language, MissionFile.kazakhstan());

        assertThat(html).contains("lang=\"" + language.tag() + "\"").doesNotContain(" style=");
        assertThat(html)
                .contains("<h2 id=\"days\">", "<h2 id=\"team\">", "<h2 id=\"documents\">", "<h2 id=\"figures\">");
    }

    @Test
    void aMissionShowsItsDaysOnBothClocks() {
        String html = mission(UiLanguage.EN, MissionFile.kazakhstan());

        assertThat(html).contains("Day 1 of 15", "Day 15 of 15", "13 days not described in the sources");
        assertThat(html).contains(">16:00</time>–<time", ">14:00</time>–<time", "UTC+8", "UTC+6");
        assertThat(html).contains("href=\"/en/exchanges/kazakhstan-nationwide-2020-04-10\"");
    }

    @Test
    void anExchangeWithoutAnAgendaShowsNoEnd() {
        assertThat(mission(UiLanguage.EN, MissionFile.russia()))
                .contains(">10:00</time></span>", ">12:00</time>–<time");
    }

    @Test
    void theBarsOfSeveralPlacesNameTheirPlace() {
        assertThat(mission(UiLanguage.EN, MissionFile.kazakhstan()))
                .contains("<li class=\"place\">Kazakhstan</li>", "<li class=\"place\">Xinjiang");
        assertThat(mission(UiLanguage.EN, MissionFile.russia())).doesNotContain("class=\"place\"");
    }

    @Test
    void aMissionLeadsToItsReleases() {
        assertThat(mission(UiLanguage.KK, MissionFile.kazakhstan()))
                .contains("/kk/missions/china-kazakhstan-2020/releases\"");
    }

    @Test
    void aMissionTellsHowManyMembersNobodyNamed() {
        assertThat(mission(UiLanguage.EN, MissionFile.kazakhstan()))
                .contains("10 members", "2 named in the sources", "8 more members, not named in the sources");
        assertThat(mission(UiLanguage.RU, MissionFile.kazakhstan()))
                .contains("10 участников", "Ещё 8 участников, не названных в источниках");
    }

    @Test
    void aMissionMarksWhatIsNotTranslatedYet() {
        assertThat(mission(UiLanguage.UK, MissionFile.kazakhstan()))
                .contains("<span lang=\"en\">Chinese medical team in Kazakhstan, April 2020</span>");
    }

    @Test
    void aMissionSumsSuppliesByTheWayTheyWent() {
        String html = mission(UiLanguage.EN, MissionFile.russia());

        assertThat(html).contains("China → Russia", "Russia → China", "25.5 t", "23 t");
        assertThat(html).contains("1 consignment without a weight in the sources", "date not given");
    }

    @Test
    void aMissionWithoutTeamOrSuppliesLeavesTheirSectionsOut() {
        assertThat(mission(UiLanguage.EN, MissionFile.kazakhstan())).doesNotContain("id=\"supplies\"");
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void missionsAreListedOrSaidToBeNone(UiLanguage language) {
        assertThat(missions(language, List.of(summary(MissionFile.kazakhstan()), summary(MissionFile.russia()))))
                .contains("/missions/china-kazakhstan-2020\"", "/missions/china-russia-2020\"")
                .doesNotContain("class=\"notice\"");
        assertThat(missions(language, List.of())).contains("class=\"notice\"");
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void aPersonIsNamedInEveryScriptWithPostsAndAppearances(UiLanguage language) {
        String html = person(language, birtanov());

        assertThat(html)
                .contains(
                        "<dd lang=\"ru\">Елжан Биртанов <small class=\"soft\" lang=\"" + language.tag() + "\">",
                        "<dd lang=\"kk\">Елжан Біртанов</dd>");
        assertThat(html).contains("/institutions/china-kazakhstan-2020/health-ministry\"");
        assertThat(html).contains("16:00", "14:00");
    }

    @Test
    void aDateThatNoSourceGivesIsSaidToBePlanned() {
        assertThat(mission(UiLanguage.EN, MissionFile.russia()))
                .contains("Date and time are planned; public sources do not give them.")
                .containsSubsequence("Mon, 13 April 2020", "planned date")
                .contains("last day known from the sources: 11 April 2020");
    }

    @Test
    void aPersonOfChinaIsNamedFamilyFirst() {
        PersonRef lu = KAZAKHSTAN.person("lu-xiaobo");
        PersonJson person = new PersonJson(
                lu.id(), lu.name(), List.of(), lu.familyFirst(), KAZAKHSTAN.speciality("lu-xiaobo"), null, List.of());

        assertThat(person(UiLanguage.EN, person))
                .contains("<h1>Lu Xiaobo</h1>", "Infectious diseases", "class=\"notice\"");
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void peopleAreListedOrSaidToBeNone(UiLanguage language) {
        List<PersonRef> all =
                KAZAKHSTAN.keys("people").stream().map(KAZAKHSTAN::person).toList();

        assertThat(people(language, all)).contains("/people/china-kazakhstan-2020/lu-chen\"");
        assertThat(people(language, List.of())).contains("class=\"notice\"");
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void anInstitutionShowsItsTiersAndWhoHeldPostsThere(UiLanguage language) {
        String html = institution(language);

        assertThat(html).contains("/people/china-kazakhstan-2020/birtanov\"");
        assertThat(html).contains(Texts.of(language).say(Tier.HOST));
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void institutionsAreListedOrSaidToBeNone(UiLanguage language) {
        List<InstitutionRef> all = KAZAKHSTAN.keys("institutions").stream()
                .map(KAZAKHSTAN::institution)
                .toList();

        assertThat(institutions(language, all)).contains("/institutions/china-kazakhstan-2020/embassy\"");
        assertThat(institutions(language, List.of())).contains("class=\"notice\"");
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void theRegisterHoldsAPlaceForEveryDocumentOrSaysItIsEmpty(UiLanguage language) {
        assertThat(documents(language, List.of(protocol())))
                .contains("id=\"china-kazakhstan-2020/china-covid-protocol\"", "rel=\"noopener external\"")
                .contains("/exchanges/kazakhstan-nationwide-2020-04-10\"");
        assertThat(documents(language, List.of())).contains("class=\"notice\"");
    }

    private static String mission(UiLanguage language, MissionJson mission) {
        return render(language, "/missions/" + mission.slug(), "mission", MissionPages.data(mission, ""));
    }

    private static String missions(UiLanguage language, List<MissionSummary> all) {
        return list(language, "missions", all);
    }

    private static String people(UiLanguage language, List<PersonRef> all) {
        return list(language, "people", all);
    }

    private static String institutions(UiLanguage language, List<InstitutionRef> all) {
        return list(language, "institutions", all);
    }

    private static String documents(UiLanguage language, List<DocumentJson> all) {
        return list(language, "documents", all);
    }

    private static String person(UiLanguage language, PersonJson person) {
        return render(
                language,
                "/people/" + person.id(),
                "person",
                Map.of("person", person, "programmes", PersonProgrammes.of(person)));
    }

    private static String institution(UiLanguage language) {
        InstitutionRef ministry = KAZAKHSTAN.institution("health-ministry");
        var listing = new InstitutionJson.Listing(
                KAZAKHSTAN.ref(),
                List.of(Tier.HOST),
                List.of(new InstitutionJson.Holder(
                        KAZAKHSTAN.person("birtanov"),
                        List.of(KAZAKHSTAN.posts("birtanov").getFirst().post()))));
        var institution = new InstitutionJson(
                ministry.id(), ministry.name(), InstitutionKind.HEALTH_AUTHORITY, "KZ", null, List.of(listing));
        return render(language, "/institutions/" + ministry.id(), "institution", Map.of("institution", institution));
    }

    private static <T> String list(UiLanguage language, String template, List<T> all) {
        PageOf<T> page = new PageOf<>(all, 0, Pager.SIZE, all.size());
        Pager pager = Pager.of(page, "/" + language.code() + "/" + template + "?page=");
        return render(language, "/" + template, template, Map.of(template, page, "pager", pager));
    }

    private static PersonJson birtanov() {
        PersonRef ref = KAZAKHSTAN.person("birtanov");
        var appearance = new PersonJson.Appearance(
                ONLINE,
                ONLINE.title(),
                Role.SPEAKER,
                Instant.parse("2020-04-10T08:00:00Z"),
                List.of("Asia/Shanghai", "Asia/Almaty"));
        var listing =
                new PersonJson.Listing(KAZAKHSTAN.ref(), KAZAKHSTAN.posts("birtanov"), false, List.of(appearance));
        return new PersonJson(ref.id(), ref.name(), List.of("ru"), ref.familyFirst(), null, null, List.of(listing));
    }

    private static DocumentJson protocol() {
        DocumentJson real = KAZAKHSTAN.document("china-covid-protocol");
        var editions = List.of(
                real.editions().getFirst(),
                new DocumentJson.Edition(
                        "7 (English)",
                        List.of("en"),
                        LocalDate.of(2020, 3, 4),
                        URI.create("https://protocols.example/7-en")));
        return new DocumentJson(real.id(), real.title(), real.programme(), editions, real.presented());
    }

    private static MissionSummary summary(MissionJson one) {
        return new MissionSummary(
                one.slug(),
                one.kind(),
                one.state(),
                one.title(),
                one.languages(),
                one.sides(),
                one.from(),
                one.until(),
                one.days());
    }

    private static String render(UiLanguage language, String path, String template, Map<String, ?> data) {
        return PlainPages.renderer().render(Page.at(language, path), template, data);
    }
}
