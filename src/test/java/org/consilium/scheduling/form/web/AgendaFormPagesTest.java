package org.consilium.scheduling.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The agenda in plain forms, as a browser without scripts uses it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class AgendaFormPagesTest {
    private static final int STOPS = 30;

    private static final Texts UK = Texts.of(UiLanguage.UK);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    private String slug;
    private Supplier<RequestSpecification> own;

    @BeforeEach
    void arrange() {
        slug = "plain-" + UUID.randomUUID();
        guests.exchange(slug, true);
        own = signedIn.inOneSession(signedIn.member("", Grant.of(MemberRole.ORGANISER, slug)));
    }

    @Test
    void savesOnlyWhatWasChangedAndAsksWhereSomebodyElseChangedTheSame() {
        Map<String, Object> form = form("/items/measures");
        Map<String, Object> earlier = Map.copyOf(form);
        form.put("minutes", "35");
        form.put("title.zh", "滨州的措施");
        assertThat(post("/items/measures", form).getHeader("Location")).contains("done=saved&edit=");

        Map<String, Object> late = new HashMap<>(earlier);
        late.put("minutes", "45");
        late.put("note.uk", "Зі слайдами");
        Response asked = post("/items/measures", late);

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.asString())
                .contains("value=\"45\"", UK.say("editor.conflict.take_theirs") + ": 35", "value=\"滨州的措施\"")
                .contains("Зі слайдами");
        Map<String, Object> decided = new HashMap<>(hidden(asked.asString()));
        decided.putAll(
                Map.of("type", "presentation", "minutes", "45", "theirs.minutes", "1", "note.uk", "Зі слайдами"));
        decided.put("title.zh", "滨州的措施");
        decided.remove("interpreted_into"); // always sent, empty where nothing is chosen
        String before = document().getString("document.agenda[0].items.find { it.key == 'measures' }.speakers");
        assertThat(post("/items/measures", decided).statusCode()).isEqualTo(303);
        JsonPath document = document();
        String item = "document.agenda[0].items.find { it.key == 'measures' }.";
        assertThat(document.getInt(item + "minutes")).isEqualTo(35);
        assertThat(document.getString(item + "title.zh")).isEqualTo("滨州的措施");
        assertThat(document.getString(item + "note.uk")).isEqualTo("Зі слайдами");
        assertThat(document.getString(item + "speakers")).isEqualTo(before);
    }

    @Test
    void marksTheFieldThatBreaksTheRules() {
        Map<String, Object> form = form("/items/measures");
        form.put("minutes", "0");
        Response refused = post("/items/measures", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("aria-describedby=\"minutes-wrong\"");
    }

    @Test
    void addsMovesDeletesAndTakesBack() {
        List<String> keys = keys();
        Map<String, Object> form = hidden(page("/new-item"));
        form.putAll(Map.of("type", "questions", "minutes", "10", "title.uk", "Запитання"));
        assertThat(post("/new-item", form).statusCode()).isEqualTo(303);
        String added = keys().getLast();
        assertThat(added).startsWith("item-");

        post("/items/" + added + "/act", Map.of("act", "up"));
        assertThat(keys().get(keys.size() - 1)).isEqualTo(added);

        String removed =
                post("/items/" + added + "/act", Map.of("act", "remove")).getHeader("Location");
        assertThat(keys()).isEqualTo(keys);
        String list = own.get().get(removed).asString();
        assertThat(list).contains(UK.say("items.done.removed"));
        Map<String, Object> late = Map.of("base", "0", "minutes", "20", "type", "questions", "title.uk", "Запізно");
        assertThat(post("/items/" + added, late).asString()).contains(UK.say("editor.refused.gone"), "Запізно");

        String back = post("/undo", hidden(list)).getHeader("Location");
        assertThat(back).contains("done=undone");
        assertThat(keys()).contains(added);
        assertThat(post("/undo", Map.of("edit", "1")).getHeader("Location")).contains("done=moved_on");
    }

    @Test
    void aMissionShowsItsDaysAndTakesVisitsStopsAndSupplies() throws IOException {
        slug = "plain-mission-" + UUID.randomUUID();
        own = signedIn.inOneSession(signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER)));
        byte[] file = Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml"))
                .replaceFirst("(?m)^mission: .*$", "mission: " + slug)
                .replace("exchange: kazakhstan-", "exchange: k-" + UUID.randomUUID() + "-")
                .getBytes(StandardCharsets.UTF_8);
        own.get().multiPart("file", slug + ".yaml", file, "application/yaml").post("/uk/exchange-files");
        String page = page("/mission");
        assertThat(page).contains("/agenda?exchange=k-", "/items?exchange=k-", UK.say("mission.edit.topics"));

        Map<String, Object> visits = new HashMap<>();
        visits.putAll(Map.of("base", "1", "0.date", "2020-04-12", "0.type", "meeting", "0.title.en", "Talks"));
        assertThat(post("/mission/visits", visits).getHeader("Location")).contains("edit=");
        assertThat(document().getList("document.activities.type"))
                .contains("meeting")
                .doesNotContain("visit");
        assertThat(document().getList("document.activities.exchange"))
                .filteredOn(Objects::nonNull)
                .hasSize(2);
        assertThat(post("/undo", Map.of("edit", seq(), "to", "mission")).statusCode())
                .isEqualTo(303);
        assertThat(document().getList("document.activities.type")).contains("visit");

        Map<String, Object> supplies =
                Map.of("base", seq(), "0.from", "CN", "0.to", "KZ", "0.tonnes", "7.5", "0.items.en", "Masks\nGloves");
        post("/mission/supplies", supplies);
        assertThat(document().getString("document.supplies[0].items[1].en")).isEqualTo("Gloves");
        assertThat(page("/mission")).contains("7,5");
        Map<String, Object> wrong = Map.of("base", seq(), "0.from", "CN", "0.to", "CN");
        assertThat(post("/mission/supplies", wrong).statusCode()).isEqualTo(422);
        assertThat(post("/mission/nothing", wrong).statusCode()).isEqualTo(404);

        Response refused = post("/mission/stops", stops("Nowhere/Land"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains(UK.say("editor.history.more", "count", STOPS - 5));
        assertThat(post("/mission/stops", stops("Asia/Almaty")).statusCode()).isEqualTo(303);
        assertThat(document().getList("document.stops")).hasSize(STOPS);
    }

    /** With the fields that a form in five languages has. */
    private Map<String, Object> stops(String zone) {
        Map<String, Object> form = new HashMap<>(Map.of("base", seq()));
        for (int row = 0; row < STOPS; row++) {
            for (String language : List.of("zh", "ru", "uk", "kk", "en")) {
                form.put(row + ".city." + language, "Алматы " + row);
            }
            form.put(row + ".zone", zone);
            form.put(row + ".from", "");
            form.put(row + ".to", "");
        }
        return form;
    }

    @Test
    void forEverybodyElseItIsUnknown() {
        RequestSpecification doctor = signedIn.as(Grant.of(MemberRole.DOCTOR, slug));
        assertThat(doctor.get(address("/items")).statusCode()).isEqualTo(404);
        assertThat(own.get().get(address("/items/not-there")).statusCode()).isEqualTo(404);
        assertThat(own.get().get(address("/items?exchange=not-there")).statusCode())
                .isEqualTo(404);
    }

    private String address(String rest) {
        return "/uk/console/" + slug + rest;
    }

    private String page(String rest) {
        Response answer = own.get().get(address(rest));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    /** What a browser would send if nothing was changed. */
    private Map<String, Object> form(String rest) {
        Map<String, Object> fields = hidden(page(rest));
        Map<String, Object> sent = new HashMap<>(fields);
        fields.forEach((name, value) -> {
            if (name.startsWith("shown.") && !name.equals("shown.speakers")) {
                sent.put(name.substring("shown.".length()), value);
            }
        });
        int row = 0;
        for (String line : String.valueOf(fields.get("shown.speakers")).split("\n", -1)) {
            sent.put("speaker." + row, line.split(" ", -1)[0]);
            sent.put("role." + row++, line.split(" ", -1)[1]);
        }
        return sent;
    }

    private static Map<String, Object> hidden(String html) {
        Map<String, Object> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(html);
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

    private JsonPath document() {
        return own.get().get("/api/working-copies/" + slug).jsonPath();
    }

    private int seq() {
        return document().getInt("seq");
    }

    private List<String> keys() {
        return document().getList("document.agenda.items.flatten().key");
    }
}
