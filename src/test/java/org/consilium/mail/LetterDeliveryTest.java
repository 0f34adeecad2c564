package org.consilium.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.consilium.access.Caller;
import org.consilium.access.LinkService;
import org.consilium.access.LinkState;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Letters to a real mail server. Misbehaving servers: {@link BadMailServerTest}. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class LetterDeliveryTest {
    @Inject
    OutboxService outbox;

    @Inject
    OutboxScene scene;

    @Inject
    LinkService links;

    GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        scene.begin();
        mail.start();
    }

    @AfterEach
    void stop() {
        scene.end();
        mail.stop();
    }

    @Test
    void aLetterComesInTheLanguageOfItsReaderWithALinkThatOpens() throws Exception {
        scene.greet(scene.member("mail-a", "Олена Коваль", "olena@hospital.example", UiLanguage.UK));
        delivery(1).run();

        MimeMessage letter = received().getFirst();
        assertThat(letter.getSubject()).isEqualTo("Вітаємо, Олена Коваль");
        assertThat(letter.getFrom())
                .containsExactly(new InternetAddress("consilium@hospital.example", "Консилиум", "UTF-8"));
        assertThat(letter.getAllRecipients()).containsExactly(new InternetAddress("olena@hospital.example"));
        assertThat(letter.getContentLanguage()).containsExactly("uk");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getSentDate().toInstant()).isEqualTo(scene.clock().instant());
        assertThat(letter.getContentType()).isEqualTo("text/plain; charset=utf-8");
        List<String> lines = letter.getContent().toString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("Вітаємо");
        assertThat(links.look(Caller.nobody(""), lines.get(2)).state()).isEqualTo(LinkState.VALID);
    }

    @Test
    void aNameCannotAddAHeaderOrARecipient() throws Exception {
        String name = "Anna\r\nBcc: spy@evil.example\r\n\r\nBuy 𠮷野家 " + "长".repeat(80);
        scene.greet(scene.member("mail-b", name, "anna@hospital.example", UiLanguage.ZH));
        delivery(1).run();

        assertThat(received()).hasSize(1);
        MimeMessage letter = received().getFirst();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getSubject()).isEqualTo("您好, Anna Bcc: spy@evil.example Buy 𠮷野家 " + "长".repeat(80));
    }

    @Test
    void anAddressThatIsMoreThanOneAddressGetsNothing() throws Exception {
        for (String address :
                List.of("a@x.example,b@x.example", "a@x.example>\r\nRCPT TO:<b@x.example", "a b@x.example")) {
            scene.greet(scene.member("mail-c", "Nobody", address, UiLanguage.EN));
        }
        delivery(1).run();

        assertThat(received()).isEmpty();
        assertThat(scene.state()).isEqualTo(new OutboxService.State(0, 3));
    }

    @Test
    void anAddressInADomainOfAnotherScriptIsReached() throws Exception {
        scene.greet(scene.member("mail-d", "Іван", "ivan@пример.испытание", UiLanguage.UK));
        delivery(1).run();

        assertThat(received().getFirst().getAllRecipients())
                .containsExactly(new InternetAddress("ivan@xn--e1afmkfd.xn--80akhbyknj4f"));
    }

    @Test
    void whileTheServerIsAwayLettersWaitAndThenComeOnceInTheOrderOfQueueing() throws Exception {
        int port = mail.getSmtp().getPort();
        LetterDelivery delivery = scene.delivery(OutboxScene.plain(port), 1);
        mail.stop();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            UiLanguage language = i % 2 == 0 ? UiLanguage.KK : UiLanguage.ZH;
            scene.greet(scene.member("mail-e", "N" + i, "n" + i + "@hospital.example", language));
            expected.add("N" + i + " " + language.tag());
            scene.clock().goOn(Duration.ofSeconds(1));
        }
        for (int day = 0; day < 5; day++) {
            delivery.run();
            scene.clock().goOn(Duration.ofDays(1));
        }
        assertThat(scene.state()).isEqualTo(new OutboxService.State(60, 0));

        mail = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        delivery.run();
        delivery.run();

        List<String> came = new ArrayList<>();
        for (MimeMessage letter : received()) {
            came.add(letter.getSubject().replaceAll(".*, ", "") + " " + letter.getContentLanguage()[0]);
        }
        assertThat(came).isEqualTo(expected);
        assertThat(scene.state()).isEqualTo(new OutboxService.State(0, 0));
    }

    @Test
    void twoNodesBringAThousandLettersWithinAMinuteAndNoneTwice() throws Exception {
        long[] members = new long[1000];
        Arrays.setAll(members, i -> scene.member("mail-f", "F" + i, "f" + i + "@hospital.example", UiLanguage.RU));
        Arrays.stream(members).forEach(scene::greet);

        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> one = untilNothingWaits(patientDelivery());
            Callable<Boolean> other = untilNothingWaits(patientDelivery());
            for (Future<Boolean> node : nodes.invokeAll(List.of(one, other), 1, TimeUnit.MINUTES)) {
                assertThat(node.get()).isTrue();
            }
        }

        assertThat(received()).hasSize(1000);
        assertThat(recipients()).doesNotHaveDuplicates();
        assertThat(scene.state()).isEqualTo(new OutboxService.State(0, 0));
    }

    @Test
    void theSameLetterIsNotQueuedTwiceWhileItWaitsButMayFollow() throws Exception {
        long member = scene.member("mail-g", "G", "g@hospital.example", UiLanguage.EN);
        scene.greet(member);
        scene.greet(member);
        delivery(1).run();
        assertThat(received()).hasSize(1);

        scene.greet(member);
        delivery(1).run();
        assertThat(received()).hasSize(2);
    }

    @Test
    void aLetterThatNobodyCanWriteOrReceiveIsGivenUpWithTheReason() throws Exception {
        long unknownKind = scene.member("mail-h", "H", "h@hospital.example", UiLanguage.EN);
        scene.queue(unknownKind, "test_unknown", "");
        long erased = scene.member("mail-h", "E", "e@hospital.example", UiLanguage.EN);
        scene.greet(erased);
        scene.change("UPDATE member SET email = NULL, erased_at = NOW() WHERE id = " + erased);
        delivery(1).run();

        assertThat(received()).isEmpty();
        assertThat(scene.problem(unknownKind)).isEqualTo("no feature writes letters of this kind");
        assertThat(scene.problem(erased)).isEqualTo("the member has no address");
        assertThat(scene.state()).isEqualTo(new OutboxService.State(0, 2));
    }

    @Test
    void aLetterThatIsNotWantedAnyMoreIsForgotten() throws Exception {
        scene.queue(
                scene.member("mail-i", "I", "i@hospital.example", UiLanguage.EN),
                GreetingWriter.KIND,
                GreetingWriter.NOT_WANTED);
        delivery(1).run();

        assertThat(received()).isEmpty();
        assertThat(scene.state()).isEqualTo(new OutboxService.State(0, 0));
    }

    @Test
    void aLetterThatWasErasedWhileItWasOnItsWayIsGivenUp() {
        assertThat(outbox.failed(
                        Long.MAX_VALUE,
                        new DeliveryFailure(DeliveryFailure.Of.LETTER, "no"),
                        scene.clock().instant()))
                .isTrue();
    }

    @Test
    void aDefectInWritingOneLetterHoldsUpNoOther() throws Exception {
        scene.queue(
                scene.member("mail-j", "J", "j@hospital.example", UiLanguage.EN),
                GreetingWriter.KIND,
                GreetingWriter.BROKEN);
        scene.greet(scene.member("mail-j", "K", "k@hospital.example", UiLanguage.EN));
        delivery(1).run();

        assertThat(recipients()).containsExactly("k@hospital.example");
        assertThat(scene.state()).isEqualTo(new OutboxService.State(1, 0));
    }

    @Test
    void whatANodeHeldWhenItDiedGoesByAnother() throws Exception {
        scene.greet(scene.member("mail-l", "L", "l@hospital.example", UiLanguage.EN));
        scene.change("UPDATE letter SET claimed_until = '2026-12-01 08:10:00'");
        delivery(1).run();
        assertThat(received()).isEmpty();

        scene.clock().goOn(OutboxService.CLAIM);
        delivery(1).run();
        assertThat(recipients()).containsExactly("l@hospital.example");
    }

    private Callable<Boolean> untilNothingWaits(LetterDelivery node) {
        return () -> {
            while (scene.state().waiting() > 0) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                node.run();
            }
            return true;
        };
    }

    /**
     * A busy machine does not count as a failing server: a postponed letter would be due only when this test's clock
     * advances.
     */
    private LetterDelivery patientDelivery() {
        return scene.delivery(OutboxScene.plain(mail.getSmtp().getPort()), 4, Duration.ofMinutes(1));
    }

    private LetterDelivery delivery(int connections) {
        return scene.delivery(OutboxScene.plain(mail.getSmtp().getPort()), connections);
    }

    private List<MimeMessage> received() {
        return List.of(mail.getReceivedMessages());
    }

    private List<String> recipients() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (MimeMessage letter : received()) {
            addresses.add(letter.getRecipients(Message.RecipientType.TO)[0].toString());
        }
        return addresses;
    }
}
