package org.consilium.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.MailServerResource;
import org.consilium.testing.OutsideSystems;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OutsideSystems.class)
@Tag("database")
class LetterServiceTest {

    @Inject
    LetterService letters;

    @Inject
    OutboxScene scene;

    @Test
    void aLetterLeavesByItselfWhenItsOccasionIsCommitted() {
        long member = scene.member("letters-a", "A", "leaves@hospital.example", UiLanguage.KK);
        QuarkusTransaction.requiringNew().run(() -> letters.queue(member, GreetingWriter.KIND, "letters-a"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !MailServerResource.to("leaves@hospital.example").isEmpty());
        assertThat(letters.on()).isTrue();
    }

    @Test
    void whatIsRolledBackWasNeverQueued() {
        long member = scene.member("letters-b", "B", "never@hospital.example", UiLanguage.EN);
        QuarkusTransaction.begin();
        letters.queue(member, GreetingWriter.KIND, "letters-b");
        QuarkusTransaction.rollback();

        assertThat(scene.read("SELECT COUNT(*) FROM letter WHERE member_id = " + member))
                .isEqualTo(0L);
    }

    @Test
    void theOperatorSeesHowManyWaitAndHowManyWereGivenUp() {
        long member = scene.member("letters-c", "C", "given-up@hospital.example", UiLanguage.RU);
        QuarkusTransaction.requiringNew().run(() -> letters.queue(member, "test_written_by_nobody", "letters-c"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Object givenUp =
                    scene.read("SELECT COUNT(*) FROM letter WHERE sent_at IS NULL AND given_up_at IS NOT NULL");
            assertThat(givenUp).isNotEqualTo(0L);
            assertThat(RestAssured.get("/q/metrics").asString())
                    .contains("consilium_letters_waiting ", "consilium_letters_given_up " + givenUp + ".0\n");
        });
    }
}
