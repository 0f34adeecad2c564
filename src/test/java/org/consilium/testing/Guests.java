package org.consilium.testing;

import static io.restassured.RestAssured.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.shared.UiLanguage;

/** People who were let in, and their exchanges. Use: {@code @Inject Guests guests}. */
@ApplicationScoped
public class Guests {
    private static final Caller TEST = Caller.installation("");
    private static final Duration LIFE = Duration.ofDays(1);
    private static final String REAL = "binzhou-krivoy-rog-2020";
    private final AtomicInteger number = new AtomicInteger();

    private final MemberService members;
    private final LinkService links;
    private final ExchangeFiles files;

    Guests(MemberService members, LinkService links, ExchangeFiles files) {
        this.members = members;
        this.links = links;
        this.files = files;
    }

    /** A real exchange under its own slug. */
    public void exchange(String slug, boolean open) {
        try {
            String file = Files.readString(Path.of("exchanges", REAL + ".yaml"))
                    .replace("exchange: " + REAL, "exchange: " + slug)
                    .replace("kind: webinar", open ? "kind: webinar" : "kind: webinar\nvisibility: participants");
            if (files.importFile(slug, file.getBytes(StandardCharsets.UTF_8))
                    instanceof ImportResult.Refused(var problems)) {
                throw new IllegalArgumentException(problems.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Member of(String exchange, MemberRole role, String name, UiLanguage language) {
        return with(Grant.of(role, exchange), name, language);
    }

    public Member administrator(String name) {
        return with(Grant.ofInstallation(MemberRole.ADMINISTRATOR), name, UiLanguage.EN);
    }

    private Member with(Grant grant, String name, UiLanguage language) {
        String email = "guest-" + number.incrementAndGet() + "@example.org";
        Member member = members.add(grant.exchange(), new MemberDetails(name, email, language, null, null, null));
        members.give(TEST, member.id(), grant);
        return members.find(member.id()).orElseThrow();
    }

    /** @return the secret of a link */
    public String link(Member member) {
        return link(member, LIFE, LinkService.ENTRIES);
    }

    public String link(Member member, Duration life, int entries) {
        return links.make(TEST, member.id(), life, entries).secret().text();
    }

    public void revokeLinks(Member member) {
        links.revokeAll(TEST, member.id());
    }

    /** Enters over HTTP. @return the value of the session's cookie, {@code consilium-session} */
    public String enter(Member member) {
        return given().redirects()
                .follow(false)
                .cookie("consilium-entry", link(member))
                .header("Sec-Fetch-Site", "same-origin")
                .post("/enter")
                .then()
                .statusCode(303)
                .extract()
                .cookie("consilium-session");
    }
}
