package org.consilium.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.consilium.access.Caller;
import org.consilium.access.LinkService;
import org.consilium.access.LinkState;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.mail.Letter;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class LinkLetterTest {
    private static final String SLUG = "lettered-2020";

    @Inject
    Guests guests;

    @Inject
    LinkLetter letters;

    @Inject
    LinkService links;

    @ParameterizedTest
    @CsvSource({
        "ZH,滨州—克里沃罗格,尊敬的N. N.：您好！,敬礼",
        "RU,Биньчжоу — Кривой Рог,'Здравствуйте, N. N.!','С уважением,'",
        "UK,Біньчжоу — Кривий Ріг,Кому: N. N.,З повагою",
        "KK,Биньчжоу — Кривой Рог,Құрметті N. N.!,'Құрметпен,'",
        "EN,Binzhou – Kryvyi Rih,'Dear N. N.,','Yours sincerely,'"
    })
    void carries_in_the_language_of_its_reader_a_link_that_opens(
            UiLanguage language, String title, String greeting, String closing) {
        guests.exchange(SLUG, true);
        Member member = guests.of(SLUG, MemberRole.DOCTOR, "N. N.", language);

        Letter letter = write(member);

        assertThat(letter.subject()).contains(title);
        assertThat(letter.text()).startsWith(greeting + "\n\n").contains(title, "\n" + closing + "\n");
        String address = letter.text()
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow();
        assertThat(address).startsWith("http://localhost:").matches(".*/enter/[\\w-]{48}");
        String token = address.substring(address.lastIndexOf('/') + 1);
        assertThat(links.look(Caller.nobody(""), token))
                .satisfies(look -> assertThat(look.state()).isEqualTo(LinkState.VALID))
                .satisfies(look -> assertThat(look.member().id()).isEqualTo(member.id()));
    }

    @Test
    void holds_at_least_two_weeks_and_a_month_after_the_end() {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(now.plus(LinkLifeRules.ofLetter(now, null))).isEqualTo("2026-03-15T00:00:00Z");
        assertThat(now.plus(LinkLifeRules.ofLetter(now, now.minusSeconds(1)))).isEqualTo("2026-03-30T23:59:59Z");
        assertThat(now.plus(LinkLifeRules.ofLetter(now, Instant.parse("2020-04-16T08:00:00Z"))))
                .isEqualTo("2026-03-15T00:00:00Z");
        assertThat(now.plus(LinkLifeRules.ofLetter(now, Instant.parse("2026-05-01T08:00:00Z"))))
                .isEqualTo("2026-05-31T08:00:00Z");
    }

    private Letter write(Member member) {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.write(member, SLUG).orElseThrow());
    }
}
