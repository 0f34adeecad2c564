package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A caller's rights, in the exchange of the grant and in every other. */
class CallerTest {
    private static final String HERE = "here-2023";
    private static final String ELSEWHERE = "elsewhere-2023";

    @ParameterizedTest
    @EnumSource
    void aRoleInAnExchangeGivesWhatTheTableSaysThereAndNothingElsewhere(MemberRole role) {
        Caller caller = caller(role.ofExchange() ? grant(role, HERE) : Grant.ofInstallation(role));
        for (Right right : Right.values()) {
            boolean overall = right.scope() == Right.Scope.INSTALLATION;
            boolean has = role.has(right);

            assertThat(caller.may(right))
                    .as("%s in the installation", right)
                    .isEqualTo(overall && has && !role.ofExchange());
            assertThat(caller.may(right, HERE)).as("%s here", right).isEqualTo(!overall && has);
            assertThat(caller.may(right, ELSEWHERE))
                    .as("%s elsewhere", right)
                    .isEqualTo(!overall && has && role == MemberRole.ADMINISTRATOR);
        }
    }

    @Test
    void anOrganiserOfTheInstallationIsNothingInAnExchange() {
        Caller caller = caller(Grant.ofInstallation(MemberRole.ORGANISER));

        assertThat(Right.values()).filteredOn(caller::may).containsExactly(Right.EXCHANGE_CREATE, Right.GLOSSARY_KEEP);
        assertThat(Right.values()).noneMatch(right -> caller.may(right, HERE));
    }

    @Test
    void aPublisherSignsForItsOwnSideAlone() {
        Caller caller = caller(Grant.of(MemberRole.PUBLISHER, HERE, "binzhou"));

        caller.require(Right.AGENDA_SIGN, HERE, "binzhou");
        assertThatThrownBy(() -> caller.require(Right.AGENDA_SIGN, HERE, "krivoy-rog"))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(403);
                    assertThat(refusal.problem().code()).isEqualTo("access.denied");
                    assertThat(refusal.problem().members()).containsEntry("right", "agenda.sign");
                });
        assertThat(caller.may(Right.AGENDA_SIGN, ELSEWHERE, "binzhou")).isFalse();
    }

    @Test
    void theInstallationMayEverythingButSign() {
        Caller caller = Caller.installation("");

        assertThat(Right.values()).allMatch(right -> caller.may(right) && caller.mayAnywhere(right));
        assertThat(caller.may(Right.EXCHANGE_READ, HERE)).isTrue();
        assertThat(caller.may(Right.AGENDA_SIGN, HERE)).isFalse();
        assertThat(caller.may(Right.AGENDA_SIGN, HERE, "binzhou")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsAskedToSignIn(Right right) {
        assertThatThrownBy(() -> Caller.nobody("192.0.2.1").require(right, HERE))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo("access.sign_in"));
    }

    private static Caller caller(Grant... grants) {
        return new Caller(Caller.Kind.MEMBER, null, null, List.of(grants), "192.0.2.1");
    }

    private static Grant grant(MemberRole role, String exchange) {
        if (role.ofLanguage()) {
            return Grant.ofTranslator(exchange, "uk");
        }
        return role.ofSide() ? Grant.of(role, exchange, "binzhou") : Grant.of(role, exchange);
    }
}
