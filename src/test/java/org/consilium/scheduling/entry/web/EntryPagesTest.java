package org.consilium.scheduling.entry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The details, the people and the institutions of an exchange in plain forms, as a browser without scripts uses them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class EntryPagesTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    private String slug;
    private Supplier<RequestSpecification> own;

    @BeforeEach
    void arrange() {
        slug = "entries-" + UUID.randomUUID();
        guests.exchange(slug, true);
        own = signedIn.inOneSession(signedIn.member("", Grant.of(MemberRole.ORGANISER, slug)));
    }

    @Test
    void aPersonIsAddedChangedAndRemovedWithWhatItTakesAndComesBack() {
        Map<String, Object> form = hidden(page("/entries/people/new"), "");
        form.putAll(Map.of("name.en.family", "Liu", "name.en.given", "Mingjuan", "name.zh.family", "刘"));
        Response refused = post("/entries/people/new", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("aria-describedby=\"name.zh.given-wrong\"", "value=\"Mingjuan\"");

        form.put("name.zh.given", "明娟");
        String added = post("/entries/people/new", form).getHeader("Location");
        assertThat(added).contains("/entries?done=added&edit=", "#people-liu-mingjuan");
        assertThat(document().getString("document.people.liu-mingjuan.name.zh.given"))
                .isEqualTo("明娟");
        assertThat(follow(added)).contains(UK.say("entry.done.added"), "刘明娟");

        String speaker =
                document().getString("document.agenda[0].items.find { it.key == 'measures' }.speakers[0].person");
        String before = document().getString("document.agenda");
        assertThat(page("/entries/people/" + speaker)).contains(UK.say("entry.takes.appearances", "count", 1));
        String removed = post("/entries/people/" + speaker + "/act", Map.of("act", "remove"))
                .getHeader("Location");
        assertThat(document().getString("document.agenda")).isNotEqualTo(before);
        Map<String, Object> undo = hidden(follow(removed), "");
        assertThat(post("/undo", undo).getHeader("Location")).contains("/entries?done=undone");
        assertThat(document().getString("document.agenda")).isEqualTo(before);
    }

    @Test
    void anInstitutionTakesItsPostsAndPlacesAmongTheOrganisersWithIt() {
        String institution = document().getString("document.organisations[0].institution");
        Response removed = post("/entries/institutions/" + institution + "/act", Map.of("act", "remove"));
        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(303);
        assertThat(document().getList("document.organisations")).isNull();
        assertThat(document().getString("document.people")).doesNotContain("institution:" + institution + "]");
    }

    @Test
    void aListIsEnteredInRowsAndMoreRowsKeepWhatWasTyped() {
        Map<String, Object> form = hidden(page("/details"), "/details/sources");
        form.put("sources.0.publisher", "Almazov Centre");
        form.put("sources.0.date", "");
        Map<String, Object> more = new HashMap<>(form);
        more.put("more", "sources");
        assertThat(post("/details/sources", more).asString())
                .contains("value=\"Almazov Centre\"", "name=\"sources.5.publisher\"");
        Response refused = post("/details/sources", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("aria-describedby=\"sources-sources.0.date-wrong\"");
        form.put("sources.0.date", "2022-06-08");
        String saved = post("/details/sources", form).getHeader("Location");
        assertThat(saved).contains("/details?done=saved&edit=");
        assertThat(document().getString("document.sources[0].publisher")).isEqualTo("Almazov Centre");
        assertThat(follow(saved)).contains(UK.say("items.done.saved"));
    }

    @Test
    void theHeadChangesOnlyWhatWasTypedAndAsksWhereSomebodyElseChangedTheSame() {
        Map<String, Object> form = hidden(page("/details"), "/details/head");
        form.keySet().removeIf(name -> name.startsWith("shown.") && !name.startsWith("shown.title"));
        form.put("title.uk", "Перша назва");
        Map<String, Object> late = new HashMap<>(form);
        late.put("title.uk", "Друга назва");
        form.keySet().removeIf(name -> name.startsWith("shown.title") && !name.equals("shown.title.uk"));
        late.keySet().removeIf(name -> name.startsWith("shown.title") && !name.equals("shown.title.uk"));
        assertThat(post("/details/head", form).statusCode()).isEqualTo(303);
        Response asked = post("/details/head", late);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.asString()).contains("Перша назва", "value=\"Друга назва\"", "name=\"theirs.title.uk\"");
        late.put("theirs.title.uk", "1");
        assertThat(post("/details/head", late).statusCode()).isEqualTo(303);
        assertThat(document().getString("document.title.uk")).isEqualTo("Перша назва");
    }

    @Test
    void partsAreAddedRenamedAndMoved() {
        Map<String, Object> form = hidden(page("/entries/parts/new"), "");
        form.put("part.uk", "Підсумки");
        assertThat(post("/entries/parts/new", form).getHeader("Location")).contains("/items?done=saved");
        String key = document().getString("document.agenda[-1].key");
        post("/entries/parts/" + key + "/act", Map.of("act", "up"));
        assertThat(document().getString("document.agenda[-1].key")).isNotEqualTo(key);
        assertThat(page("/items")).contains("/entries/parts/" + key);
    }

    @Test
    void forEverybodyElseItIsUnknown() {
        RequestSpecification doctor = signedIn.as(Grant.of(MemberRole.DOCTOR, slug));
        assertThat(doctor.get(address("/details")).statusCode()).isEqualTo(404);
        assertThat(doctor.get(address("/entries/people/new")).statusCode()).isEqualTo(404);
        assertThat(own.get().get(address("/entries/people/not-there")).statusCode())
                .isEqualTo(404);
        assertThat(own.get().get(address("/entries/nothing/new")).statusCode()).isEqualTo(404);
    }

    private String address(String rest) {
        return "/uk/console/" + slug + rest;
    }

    private String page(String rest) {
        Response answer = own.get().get(address(rest));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    /** The hidden fields of the form with an action; for "" those of the whole page. */
    private static Map<String, Object> hidden(String html, String action) {
        int at = html.indexOf(action + "\"");
        String from = action.isEmpty() ? html : html.substring(at, html.indexOf("</form>", at));
        Map<String, Object> fields = new HashMap<>();
        Matcher found = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
                .matcher(from);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private Response post(String rest, Map<String, Object> form) {
        return own.get()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(address(rest));
    }

    private String follow(String location) {
        return own.get().get(location.replaceAll("#.*", "")).asString();
    }

    private JsonPath document() {
        return own.get().get("/api/working-copies/" + slug).jsonPath();
    }
}
