package org.consilium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The complete table of who may know of an exchange and who may read it. */
class VisibilityRulesTest {
    @ParameterizedTest
    @CsvSource({
        // role or nobody, visibility, may know, may read
        "NOBODY,        PUBLIC,       true,  true",
        "NOBODY,        PARTICIPANTS, false, false",
        "ADMINISTRATOR, PUBLIC,       true,  true",
        "ADMINISTRATOR, PARTICIPANTS, true,  false",
        "ORGANISER,     PARTICIPANTS, true,  true",
        "PUBLISHER,     PARTICIPANTS, true,  true",
        "MODERATOR,     PARTICIPANTS, true,  true",
        "INTERPRETER,   PARTICIPANTS, true,  true",
        "SPEAKER,       PARTICIPANTS, true,  true",
        "DOCTOR,        PARTICIPANTS, true,  true"
    })
    void aPrivateExchangeExistsOnlyForThoseInItAndForAdministrators(
            String role, Visibility visibility, boolean mayKnow, boolean mayRead) {
        Set<Right> held = EnumSet.noneOf(Right.class);
        if (!role.equals("NOBODY")) {
            MemberRole of = MemberRole.valueOf(role);
            EnumSet.allOf(Right.class).stream().filter(of::has).forEach(held::add);
        }

        assertThat(VisibilityRules.mayKnow(visibility, held::contains)).isEqualTo(mayKnow);
        assertThat(VisibilityRules.mayRead(visibility, held::contains)).isEqualTo(mayRead);
    }

    @Test
    void noOtherRightOpensAPrivateExchange() {
        Set<Right> others = EnumSet.complementOf(EnumSet.of(Right.EXCHANGE_READ, Right.PARTICIPANT_READ));

        assertThat(VisibilityRules.mayKnow(Visibility.PARTICIPANTS, others::contains))
                .isFalse();
    }

    @Test
    void aReaderMayAlwaysKnow() {
        for (Visibility visibility : Visibility.values()) {
            for (Right right : Right.values()) {
                Set<Right> held = EnumSet.of(right);
                if (VisibilityRules.mayRead(visibility, held::contains)) {
                    assertThat(VisibilityRules.mayKnow(visibility, held::contains))
                            .as("%s with %s", visibility, right)
                            .isTrue();
                }
            }
        }
    }
}
