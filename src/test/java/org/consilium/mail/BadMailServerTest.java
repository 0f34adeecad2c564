package org.consilium.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BadMailServerTest {
    @Inject
    OutboxScene scene;

    @BeforeEach
    void begin() {
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    void aMailboxThatDoesNotExistIsGivenUpAndHoldsUpNobody() throws Exception {
        try (var server = new WilfulMailServer(line -> line.contains("RCPT TO:<gone@")
                ? "550 5.1.1 <gone@hospital.example> no such user"
                : WilfulMailServer.AS_USUAL)) {
            long gone = greeted("bad-a", "gone");
            greeted("bad-a", "here");
            deliver(server);

            assertThat(server.taken()).hasSize(1);
            assertThat(scene.problem(gone)).isEqualTo("recipient address not accepted, 550 5.1.1");
            assertThat(scene.state()).isEqualTo(new OutboxService.State(0, 1));
        }
    }

    @Test
    void aFullMailboxIsTriedForThreeDays() throws Exception {
        try (var server = new WilfulMailServer(
                line -> line.startsWith("RCPT TO:<full@") ? "452 4.2.2 full" : WilfulMailServer.AS_USUAL)) {
            greeted("bad-b", "full");
            int hours = 0;
            LetterDelivery delivery = scene.delivery(OutboxScene.plain(server.port()), 1);
            while (scene.state().waiting() > 0) {
                delivery.run();
                scene.clock().goOn(Duration.ofHours(6));
                hours += 6;
            }
            assertThat(hours).isEqualTo(78);
            assertThat(server.commands().stream().filter(line -> line.startsWith("RCPT")))
                    .hasSize(13);
        }
    }

    @Test
    void aLetterWhoseAcknowledgementWasLostIsSentAgainAndKnownAsTheSame() throws Exception {
        AtomicBoolean lost = new AtomicBoolean();
        try (var server =
                new WilfulMailServer(line -> line.equals(WilfulMailServer.WHOLE_MESSAGE) && !lost.getAndSet(true)
                        ? WilfulMailServer.HANG_UP
                        : WilfulMailServer.AS_USUAL)) {
            greeted("bad-c", "twice");
            LetterDelivery delivery = scene.delivery(OutboxScene.plain(server.port()), 1);
            delivery.run();
            assertThat(scene.state().waiting()).isEqualTo(1);

            scene.clock().goOn(Duration.ofMinutes(1));
            delivery.run();
            assertThat(scene.state().waiting()).isZero();
            assertThat(server.taken()).hasSize(2);
            assertThat(messageId(server.taken().get(1)))
                    .isEqualTo(messageId(server.taken().get(0)));
        }
    }

    @Test
    void aServerThatFallsSilentCostsTimeButNoLetter() throws Exception {
        AtomicBoolean silent = new AtomicBoolean(true);
        try (var server = new WilfulMailServer(line ->
                line.startsWith("MAIL") && silent.get() ? WilfulMailServer.SILENCE : WilfulMailServer.AS_USUAL)) {
            for (int i = 0; i < 10; i++) {
                greeted("bad-d", "d" + i);
            }
            LetterDelivery delivery = scene.delivery(OutboxScene.plain(server.port()), 2);
            for (int i = 0; i < 3; i++) {
                delivery.run();
                scene.clock().goOn(Duration.ofMinutes(1));
            }
            assertThat(server.taken()).isEmpty();

            silent.set(false);
            scene.clock().goOn(Duration.ofHours(1));
            delivery.run();
            assertThat(server.taken()).hasSize(10);
            assertThat(scene.state()).isEqualTo(new OutboxService.State(0, 0));
        }
    }

    @Test
    void aServerThatTakesNoSenderIsAskedOnceAMinuteNotOnceALetter() throws Exception {
        try (var server = new WilfulMailServer(
                line -> line.startsWith("MAIL") ? "550 5.7.1 you may not" : WilfulMailServer.AS_USUAL)) {
            for (int i = 0; i < 10; i++) {
                greeted("bad-e", "e" + i);
            }
            LetterDelivery delivery = scene.delivery(OutboxScene.plain(server.port()), 1);
            delivery.run();
            scene.clock().goOn(Duration.ofSeconds(59));
            delivery.run();

            assertThat(server.commands().stream().filter(line -> line.startsWith("MAIL")))
                    .hasSize(1);
            assertThat(scene.state()).isEqualTo(new OutboxService.State(10, 0));
        }
    }

    private long greeted(String exchange, String name) {
        long member = scene.member(exchange, name, name + "@hospital.example", UiLanguage.EN);
        scene.greet(member);
        return member;
    }

    private void deliver(WilfulMailServer server) throws InterruptedException {
        scene.delivery(OutboxScene.plain(server.port()), 1).run();
    }

    private static String messageId(String message) {
        return message.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
