package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.consilium.access.MemberRole;
import org.consilium.registration.OperatorLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkLinesTest {
    private static final Instant END = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void aLinkStandsAloneInTheFirstLineForScripts() {
        String said = LinkLines.made(link(MemberRole.ADMINISTRATOR, null, null, 1));

        assertThat(said.lines())
                .containsExactly("http://here/administrator", "Opens until 29 November 2026, for one entry.");
    }

    @Test
    void theLinksOfAFirstStartStandOneBelowTheOther() {
        String said = LinkLines.first(List.of(
                link(MemberRole.ADMINISTRATOR, null, null, 1),
                link(MemberRole.PUBLISHER, "some-slug", "north", 20),
                link(MemberRole.DOCTOR, "some-slug", null, 20)));

        assertThat(said.lines().filter(line -> line.contains("http")))
                .containsExactly(
                        "    http://here/administrator",
                        "    publisher of north  http://here/publisher",
                        "    doctor              http://here/doctor");
        assertThat(said).contains("29 November 2026", "each role in some-slug:");
    }

    @Test
    void withoutAnExchangeToLookAtTheAdministratorsStandsAlone() {
        assertThat(LinkLines.first(List.of(link(MemberRole.ADMINISTRATOR, null, null, 1))))
                .doesNotContain("each role");
    }

    private static OperatorLink link(MemberRole role, @Nullable String exchange, @Nullable String side, int entries) {
        return new OperatorLink(role, exchange, side, "http://here/" + role.code(), END, entries);
    }
}
