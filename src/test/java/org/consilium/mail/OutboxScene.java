package org.consilium.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberService;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.MovingClock;

/** The setting of outbox tests: members, letters, and deliveries as of one node each, with its own clock. */
@ApplicationScoped
class OutboxScene {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OutboxService outbox;
    private final MemberService members;
    private final DataSource database;
    private final Vertx vertx;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<MailServer> open = new ArrayList<>();
    private MovingClock clock = new MovingClock(Instant.EPOCH);

    OutboxScene(OutboxService outbox, MemberService members, DataSource database, Vertx vertx) {
        this.outbox = outbox;
        this.members = members;
        this.database = database;
        this.vertx = vertx;
    }

    void begin() {
        change("DELETE FROM letter");
        clock = new MovingClock(Instant.parse("2026-12-01T08:00:00Z"));
    }

    void end() {
        open.forEach(MailServer::close);
        open.clear();
    }

    MovingClock clock() {
        return clock;
    }

    long member(String exchange, String name, String email, UiLanguage language) {
        var details = new MemberDetails(name, email, language, null, null, null);
        return QuarkusTransaction.requiringNew()
                .call(() -> members.add(exchange, details).id());
    }

    void queue(long member, String kind, String exchange) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(member, kind, exchange, clock.instant()));
    }

    void greet(long member) {
        queue(member, GreetingWriter.KIND, "");
    }

    static MailSettings plain(int port) {
        return settings(port, MailSettings.Tls.NONE, "", "");
    }

    static MailSettings settings(int port, MailSettings.Tls tls, String user, String password) {
        return new MailSettings(
                "localhost",
                port,
                tls,
                Optional.of(user).filter(given -> !given.isEmpty()),
                Optional.of(password).filter(given -> !given.isEmpty()),
                Optional.empty(),
                "Консилиум",
                "consilium@hospital.example");
    }

    LetterDelivery delivery(MailSettings settings, int connections) {
        return delivery(settings, connections, PATIENCE);
    }

    LetterDelivery delivery(MailSettings settings, int connections, Duration patience) {
        MailServer server = new MailServer(vertx, settings, connections, patience);
        open.add(server);
        return new LetterDelivery(outbox, server, clock, threads, connections);
    }

    OutboxService.State state() {
        return outbox.state();
    }

    String problem(long member) {
        return String.valueOf(read("SELECT problem FROM letter WHERE member_id = " + member));
    }

    Object read(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String statement) {
        try (var connection = database.getConnection();
                var changing = connection.createStatement()) {
            changing.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
