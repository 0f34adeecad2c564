package org.consilium.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MailSignInTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @Inject
    OutboxScene scene;

    Path folder = Path.of("target", "mail-test");

    long member;

    @BeforeEach
    void begin(TestInfo test) {
        scene.begin();
        member = scene.member("mail-tls", "S", test.getDisplayName().hashCode() + "@hospital.example", UiLanguage.EN);
        scene.greet(member);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    void aUserWithTheRightPasswordMaySendAndWithAWrongOneLettersWait() throws Exception {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort())
                .withConfiguration(
                        GreenMailConfiguration.aConfig().withUser("consilium@hospital.example", "consilium", "right"));
        mail.start();
        try {
            send(mail.getSmtp().getPort(), MailSettings.Tls.NONE, "wrong", Optional.empty());
            assertThat(scene.problem(member)).startsWith("AUTH").contains("535");
            assertThat(scene.state()).isEqualTo(new OutboxService.State(1, 0));

            scene.change("UPDATE letter SET next_attempt_at = queued_at");
            send(mail.getSmtp().getPort(), MailSettings.Tls.NONE, "right", Optional.empty());
            assertThat(mail.getReceivedMessages()).hasSize(1);
        } finally {
            mail.stop();
        }
    }

    @Test
    void withStarttlsALetterGoesAfterTheHandshakeAlone() throws Exception {
        Path certificate = certificate("dns:localhost");
        try (var server = new WilfulMailServer(line -> WilfulMailServer.AS_USUAL, tls())) {
            send(server.port(), MailSettings.Tls.STARTTLS, "", Optional.of(certificate));

            assertThat(server.taken()).hasSize(1);
            assertThat(server.commands().get(server.commands().indexOf("STARTTLS") + 1))
                    .startsWith("EHLO");
            assertThat(server.commands().stream()
                            .takeWhile(line -> !line.equals("STARTTLS"))
                            .filter(line -> line.startsWith("MAIL")))
                    .isEmpty();
        }
    }

    @Test
    void aServerThatOffersNoStarttlsGetsNothing() throws Exception {
        try (var server = new WilfulMailServer(line -> WilfulMailServer.AS_USUAL)) {
            send(server.port(), MailSettings.Tls.STARTTLS, "", Optional.empty());

            assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
            assertThat(scene.state()).isEqualTo(new OutboxService.State(1, 0));
        }
    }

    @Test
    void aCertificateThatIsNotTrustedOrOfAnotherHostGetsNothing() throws Exception {
        Path certificate = certificate("dns:mail.elsewhere.example");
        try (var server = new WilfulMailServer(line -> WilfulMailServer.AS_USUAL, tls())) {
            send(server.port(), MailSettings.Tls.STARTTLS, "", Optional.empty());
            scene.change("UPDATE letter SET next_attempt_at = queued_at");
            send(server.port(), MailSettings.Tls.STARTTLS, "", Optional.of(certificate));

            assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
            assertThat(scene.state()).isEqualTo(new OutboxService.State(1, 0));
        }
    }

    private void send(int port, MailSettings.Tls tls, String password, Optional<Path> authority) throws Exception {
        MailSettings plain = OutboxScene.settings(port, tls, password.isEmpty() ? "" : "consilium", password);
        scene.delivery(
                        new MailSettings(
                                plain.host(),
                                port,
                                tls,
                                plain.user(),
                                plain.password(),
                                authority,
                                plain.senderName(),
                                plain.sender()),
                        1)
                .run();
    }

    /** A key for the server and its certificate as PEM. */
    private Path certificate(String name) throws Exception {
        Path keys = Files.createDirectories(folder).resolve("keys.p12");
        Files.deleteIfExists(keys);
        Path pem = folder.resolve("certificate.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "SAN=" + name,
                "-keystore",
                keys.toString());
        keytool("-exportcert", "-rfc", "-alias", "mail", "-file", pem.toString(), "-keystore", keys.toString());
        return pem;
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private SSLContext tls() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
