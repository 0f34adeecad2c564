package org.consilium.transcript.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.ScarceInstallation;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Test;

/** Files are generated on every request, so requests per address are limited. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(ScarceInstallation.class)
class TranscriptFileLimitTest {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Test
    void anAddressThatAsksForTooManyFilesWaitsAndReadsThePageMeanwhile() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);

        held.get(held.oksana, ".docx").statusCode(200);
        held.get(held.oksana, ".txt").statusCode(200);
        held.get(held.organiser, ".docx").statusCode(429).header("Retry-After", notNullValue());
        held.get(held.organiser, "").statusCode(200);
    }

    /** As costly, and there are many pairs of releases; a page that is already kept counts for nobody. */
    @Test
    void anAddressThatAsksForTooManyDifferencesWaits() {
        String base = "/exchanges/" + HeldExchange.of(guests, signedIn, true).slug + "/releases/1";

        given().get("/uk" + base + "/difference/1").then().statusCode(200);
        given().get("/uk" + base + "/difference/1.json").then().statusCode(200);
        given().get("/zh" + base + "/difference/1").then().statusCode(429).header("Retry-After", notNullValue());
        given().get("/zh" + base).then().statusCode(200);
    }

    /** A programme that is kept costs nothing. */
    @Test
    void anAddressThatHasTooManyProgrammesDrawnWaitsAndGetsTheKeptOnesMeanwhile() {
        String base = "/uk/exchanges/" + HeldExchange.of(guests, signedIn, true).slug + "/programme.pdf?left=";

        given().get(base + "uk&right=zh").then().statusCode(200);
        given().get(base + "zh&right=uk").then().statusCode(200);
        given().get(base + "uk&right=uk").then().statusCode(429).header("Retry-After", notNullValue());
        given().get(base + "uk&right=zh").then().statusCode(200);
    }
}
