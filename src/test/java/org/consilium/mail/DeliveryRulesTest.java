package org.consilium.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRulesTest {
    private static final Instant QUEUED = Instant.parse("2026-12-01T08:00:00Z");

    @Test
    void aLetterIsTriedAgainAfter1515AndThenEvery60Minutes() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 50).mapToObj(DeliveryRules::pause))
                .extracting(Duration::toMinutes)
                .containsExactly(1L, 5L, 15L, 60L, 60L, 60L);
    }

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted, 550, 550 5.1.1 no such user, ADDRESS",
        "recipient address not accepted, 550, 550 5.7.1 relaying denied, LETTER",
        "recipient address not accepted, 550, 550 no such user, LETTER",
        "recipient address not accepted, 451, 451 4.7.1 greylisted, LETTER",
        "recipient address not accepted, 421, 421 4.3.2 closing, SERVER",
        "sending data failed, 554, 554 5.6.0 spam, LETTER",
        "sender address not accepted, 550, 550 5.1.8 bad sender, SERVER",
        "AUTH PLAIN failed, 535, 535 5.7.8 wrong, SERVER",
    })
    void whatAServerSaysConcerns(String step, int code, String reply, DeliveryFailure.Of of) {
        assertThat(DeliveryRules.refusal(step, code, reply).of()).isEqualTo(of);
    }

    @Test
    void theProblemThatIsKeptNamesNobody() {
        DeliveryFailure refusal = DeliveryRules.refusal(
                "recipient address not accepted", 550, "550 5.1.1 <anna@hospital.example> unknown");
        assertThat(refusal.problem()).isEqualTo("recipient address not accepted, 550 5.1.1");
    }

    @Test
    void aRefusedLetterLivesThreeDaysAndOneWithoutAServerForEver() {
        DeliveryFailure own = new DeliveryFailure(DeliveryFailure.Of.LETTER, "");
        Instant lastMoment = QUEUED.plus(Duration.ofDays(3)).minusMillis(1);
        assertThat(DeliveryRules.isOver(own, QUEUED, lastMoment)).isFalse();
        assertThat(DeliveryRules.isOver(own, QUEUED, lastMoment.plusMillis(1))).isTrue();
        assertThat(DeliveryRules.isOver(
                        new DeliveryFailure(DeliveryFailure.Of.SERVER, ""), QUEUED, QUEUED.plus(Duration.ofDays(300))))
                .isFalse();
    }
}
