package org.consilium.scheduling.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.junit.jupiter.api.Test;

class AgreedTimeRulesTest {
    private static final String ALMATY = "Asia/Almaty";

    /** Agreed in February 2024, when Almaty was expected to keep UTC+6: 09:00 in UTC. */
    private static final AgreedTime BEFORE_THE_DECREE =
            new AgreedTime(LocalDateTime.parse("2024-03-05T15:00"), ALMATY, Instant.parse("2024-03-05T09:00:00Z"));

    @Test
    void aCountryThatChangesItsClocksMakesTheAgreedHourDiffer() {
        assertThat(AgreedTimeRules.changed(BEFORE_THE_DECREE, ZoneRules.of(ZoneOffset.ofHours(6))))
                .isEmpty();

        AgreedTimeRules.Changed changed =
                AgreedTimeRules.changed(BEFORE_THE_DECREE).orElseThrow();
        assertThat(changed.nowCivil()).isEqualTo("2024-03-05T14:00");
        assertThat(changed.nowInstant()).isEqualTo("2024-03-05T10:00:00Z");
    }

    @Test
    void aTimeThatExistsTwiceStandsAsEitherOfThem() {
        LocalDateTime twice = LocalDateTime.parse("2022-10-30T03:30");
        for (String instant : List.of("2022-10-30T00:30:00Z", "2022-10-30T01:30:00Z")) {
            assertThat(AgreedTimeRules.changed(new AgreedTime(twice, "Europe/Kyiv", Instant.parse(instant))))
                    .isEmpty();
        }
    }

    @Test
    void onlyAPersonsActChangesWhatWasAgreed() {
        ExchangeBody asExported = body("2024-03-05T14:00");
        ExchangeBody asAgreed = body("2024-03-05T15:00");

        assertThat(AgreedTimeRules.replaced(BEFORE_THE_DECREE, asExported)).isEqualTo(BEFORE_THE_DECREE);
        assertThat(AgreedTimeRules.replaced(BEFORE_THE_DECREE, asAgreed)).isEqualTo(BEFORE_THE_DECREE);
        assertThat(AgreedTimeRules.edited(BEFORE_THE_DECREE, asExported, asExported))
                .isEqualTo(BEFORE_THE_DECREE);
        assertThat(AgreedTimeRules.published(BEFORE_THE_DECREE, asExported)).isEqualTo(BEFORE_THE_DECREE);

        assertThat(AgreedTimeRules.published(BEFORE_THE_DECREE, asAgreed)).isEqualTo(AgreedTime.of(asAgreed));
        assertThat(AgreedTimeRules.edited(BEFORE_THE_DECREE, asAgreed, asExported))
                .isEqualTo(AgreedTime.of(asExported));
        assertThat(AgreedTimeRules.replaced(BEFORE_THE_DECREE, body("2024-03-05T16:00")))
                .isEqualTo(AgreedTime.of(body("2024-03-05T16:00")));
        assertThat(AgreedTimeRules.edited(null, asAgreed, asAgreed)).isEqualTo(AgreedTime.of(asAgreed));
    }

    private static ExchangeBody body(String starts) {
        return new ExchangeBody(
                ExchangeKind.WEBINAR, Visibility.PUBLIC, LocalDateTime.parse(starts), ALMATY, List.of(), List.of());
    }
}
