package org.consilium.interpreting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.interpreting.web.BoothScene.form;
import static org.consilium.interpreting.web.BoothScene.page;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filling a rota with proposed turns, and restoring it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RotaProposalPagesTest {
    @Inject
    BoothScene scene;

    @Inject
    SignedIn people;

    @Test
    void fillingShowsWhatItReplacesBeforeItDoes() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        long lin = scene.interpreter(slug, "Lin Na").id();
        long olena = scene.interpreter(slug, "Olena Shevchuk").id();
        scene.add(organiser, slug, 0, "15:00", "15:40", "", "Dana").then().statusCode(303);

        String proposal = scene.as(organiser)
                .get(page("en", slug, "/uk/fill?minutes=25&who=" + lin + "&who=" + olena))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(proposal).contains("This replaces 1 existing shift: Dana.", "16:05–16:25", "11:05–11:25");
        assertThat(scene.shifts(organiser, slug)).hasSize(1);

        form(scene.as(organiser), "version", 1, "clock", "binzhou", "minutes", 25)
                .formParam("who", lin, olena)
                .post(page("en", slug, "/uk/fill"))
                .then()
                .statusCode(303);
        JsonPath booth = scene.booths(organiser, slug).jsonPath();
        assertThat(booth.getList("booths[0].shifts.name"))
                .containsExactly("Lin Na", "Olena Shevchuk", "Lin Na", "Olena Shevchuk");
        assertThat(booth.getList("booths[0].warnings")).isEmpty();
        scene.as(organiser).get(page("en", slug, "/uk/fill")).then().statusCode(422);
        scene.as(organiser)
                .get(page("en", slug, "/uk/fill?minutes=0&who=" + lin))
                .then()
                .statusCode(422);
    }

    @Test
    void whatFillingReplacedComesBackUnlessSomebodyHasChangedTheRotaSince() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        long lin = scene.interpreter(slug, "Lin Na").id();
        scene.add(organiser, slug, 0, "15:00", "15:40", "", "Dana").then().statusCode(303);

        String after = fill(organiser, slug, 1, lin);
        String filled = scene.as(organiser).get(after).asString();
        assertThat(filled).contains("restore the 1 previous shift", "/uk/fill/undo");
        unfill(organiser, slug, after).then().statusCode(303).header("Location", containsString("done=unfilled"));
        assertThat(names(organiser, slug)).containsExactly("Dana");

        String again = fill(organiser, slug, 3, lin);
        scene.add(organiser, slug, 4, "16:25", "16:40", "", "Aigerim").then().statusCode(303);
        assertThat(scene.as(organiser).get(again).asString()).doesNotContain("/uk/fill/undo");
        unfill(organiser, slug, again).then().statusCode(409);
        assertThat(names(organiser, slug)).contains("Lin Na", "Aigerim").doesNotContain("Dana");
    }

    @Test
    void anEmptyRotaIsFilledWithNothingToUndo() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        long lin = scene.interpreter(slug, "Lin Na").id();

        String after = fill(organiser, slug, 0, lin);

        assertThat(after).doesNotContain("filled=");
        assertThat(scene.as(organiser).get(after).asString())
                .contains("The rota has been filled by turns")
                .doesNotContain("/fill/undo");
        form(scene.as(organiser), "version", 1, "clock", "binzhou", "filled", 1)
                .post(page("en", slug, "/uk/fill/undo"))
                .then()
                .statusCode(404);
        assertThat(names(organiser, slug)).contains("Lin Na");
    }

    @Test
    void anInterpreterBusyInAnotherExchangeIsSkipped() {
        String here = scene.exchange(true);
        String there = scene.exchange(false);
        String address = "lin." + UUID.randomUUID() + "@interpreters.example";
        Member lin = people.member(here, "Lin Na", address, Grant.of(MemberRole.INTERPRETER, here));
        Member same = people.member(there, "Lin", address, Grant.of(MemberRole.INTERPRETER, there));
        Member olena = scene.interpreter(here, "Olena");
        scene.add(scene.member(there, MemberRole.ORGANISER), there, 0, "15:00", "15:20", same.id(), "")
                .then()
                .statusCode(303);
        Member organiser = scene.member(here, MemberRole.ORGANISER);

        form(scene.as(organiser), "version", 0, "clock", "binzhou", "minutes", 25)
                .formParam("who", lin.id() + "," + olena.id())
                .post(page("en", here, "/uk/fill"))
                .then()
                .statusCode(303);

        assertThat(names(organiser, here)).startsWith("Olena", "Lin Na");
        assertThat(scene.booths(organiser, here).jsonPath().getList("booths[0].warnings.code"))
                .doesNotContain("double_booked");
    }

    @Test
    void howeverManyInterpretersThereAreNobodyIsWarnedOfWithoutReason() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        List<Long> all = IntStream.range(0, 201)
                .mapToObj(i -> scene.interpreter(slug, "Interpreter " + i).id())
                .toList();

        scene.add(organiser, slug, 0, "15:00", "15:25", all.getLast(), "")
                .then()
                .statusCode(303);
        assertThat(scene.booths(organiser, slug).jsonPath().getList("booths[0].warnings.code"))
                .doesNotContain("cannot_write");

        String proposal = scene.as(organiser)
                .queryParam("who", all)
                .get(page("en", slug, "/uk/fill"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(proposal).contains(all.getFirst() + "," + all.get(1) + ",");
    }

    @Test
    void withNobodyChosenItSaysWhatToDo() {
        String slug = scene.exchange(true);
        Member organiser = scene.member(slug, MemberRole.ORGANISER);
        scene.interpreter(slug, "Lin Na");

        assertThat(scene.as(organiser)
                        .get(page("en", slug, "/uk/fill"))
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Choose at least one interpreter.")
                .doesNotContain("write a name", "With other people or another length");
    }

    /** @return where the page continues, without the fragment */
    private String fill(Member organiser, String slug, int version, long who) {
        String there = form(scene.as(organiser), "version", version, "clock", "binzhou", "minutes", 25, "who", who)
                .post(page("en", slug, "/uk/fill"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return there.replaceAll("#.*", "");
    }

    private Response unfill(Member organiser, String slug, String after) {
        return form(
                        scene.as(organiser),
                        "version",
                        query(after, "version"),
                        "clock",
                        "binzhou",
                        "filled",
                        query(after, "filled"))
                .post(page("en", slug, "/uk/fill/undo"));
    }

    private static String query(String address, String name) {
        return address.replaceAll(".*[?&]" + name + "=(\\d+).*", "$1");
    }

    private List<String> names(Member organiser, String slug) {
        return scene.booths(organiser, slug).jsonPath().getList("booths[0].shifts.name");
    }
}
