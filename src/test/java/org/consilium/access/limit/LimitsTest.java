package org.consilium.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.SteadyClock;
import org.consilium.testing.MovingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T08:00:00Z"));
    private long nanos;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Limits limits = new Limits(
            new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(
                            Map.ofEntries(
                                    Map.entry("consilium.limit.failed-entry", "3/10m"),
                                    Map.entry("consilium.limit.sign-in", "2/1m"),
                                    Map.entry("consilium.limit.registration", "60/10m"),
                                    Map.entry("consilium.limit.registration-mail", "1/1h"),
                                    Map.entry("consilium.limit.new-link", "1/1h"),
                                    Map.entry("consilium.limit.sign-code", "5/10m"),
                                    Map.entry("consilium.limit.change", "120/1m"),
                                    Map.entry("consilium.limit.room", "600/1m"),
                                    Map.entry("consilium.limit.booth", "1800/1m"),
                                    Map.entry("consilium.limit.edit", "120/1m"),
                                    Map.entry("consilium.limit.feed", "120/1m"),
                                    Map.entry("consilium.limit.transcript-file", "300/10m"),
                                    Map.entry("consilium.limit.difference", "120/10m"),
                                    Map.entry("consilium.limit.programme", "60/10m")),
                            "test",
                            100))
                    .build(),
            new SteadyClock(clock, () -> nanos),
            meters);

    @Test
    void lets_as_many_through_at_once_as_the_rate_says_and_then_none() {
        take(Limit.FAILED_ENTRY, "192.0.2.1", 3);

        Problem refusal = refused(Limit.FAILED_ENTRY, "192.0.2.1");

        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.code()).isEqualTo("access.too_many");
    }

    @Test
    void refills_where_the_clock_is_set_back() {
        take(Limit.SIGN_IN, "192.0.2.7", 2);
        refused(Limit.SIGN_IN, "192.0.2.7");

        clock.goOn(Duration.ofHours(-1));
        nanos += Duration.ofMinutes(2).toNanos();
        clock.goOn(Duration.ofMinutes(2));

        assertThatCode(() -> take(Limit.SIGN_IN, "192.0.2.7", 2)).doesNotThrowAnyException();
    }

    @Test
    void counts_many_at_once_or_none_of_them() {
        limits.take(Limit.FEED, "7", 100);

        assertThatThrownBy(() -> limits.take(Limit.FEED, "7", 21)).isInstanceOf(ProblemException.class);
        assertThatCode(() -> limits.take(Limit.FEED, "7", 20)).doesNotThrowAnyException();
        assertThatCode(() -> limits.take(Limit.FEED, "8", 200)).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.take(Limit.FEED, "8")).isInstanceOf(ProblemException.class);
    }

    @Test
    void says_in_how_many_seconds_there_will_be_one_more() {
        take(Limit.FAILED_ENTRY, "192.0.2.1", 3);
        assertThat(refused(Limit.FAILED_ENTRY, "192.0.2.1").members()).containsEntry("retry_after", 200L);

        clock.goOn(Duration.ofSeconds(150));
        assertThat(refused(Limit.FAILED_ENTRY, "192.0.2.1").members()).containsEntry("retry_after", 50L);

        clock.goOn(Duration.ofSeconds(50));
        take(Limit.FAILED_ENTRY, "192.0.2.1", 1);
        refused(Limit.FAILED_ENTRY, "192.0.2.1");
    }

    @Test
    void has_forgotten_everything_after_the_period() {
        take(Limit.FAILED_ENTRY, "192.0.2.1", 3);

        clock.goOn(Duration.ofMinutes(10));

        take(Limit.FAILED_ENTRY, "192.0.2.1", 3);
    }

    @Test
    void counts_a_refused_try_as_none() {
        take(Limit.SIGN_IN, "192.0.2.1", 2);
        for (int tries = 0; tries < 100; tries++) {
            refused(Limit.SIGN_IN, "192.0.2.1");
        }

        clock.goOn(Duration.ofSeconds(30));

        take(Limit.SIGN_IN, "192.0.2.1", 1);
    }

    @Test
    void counts_each_limit_and_each_key_by_itself() {
        take(Limit.FAILED_ENTRY, "192.0.2.1", 3);
        refused(Limit.FAILED_ENTRY, "192.0.2.1");

        take(Limit.FAILED_ENTRY, "192.0.2.2", 3);
        take(Limit.SIGN_IN, "192.0.2.1", 2);
    }

    @Test
    void lets_a_hospital_register_sixty_people_from_one_address() {
        take(Limit.REGISTRATION, "203.0.113.5", 60);
        refused(Limit.REGISTRATION, "203.0.113.5");
    }

    @Test
    void takes_the_addresses_of_one_ipv6_network_for_one() {
        take(Limit.FAILED_ENTRY, "2001:db8:1:2::1", 1);
        take(Limit.FAILED_ENTRY, "2001:db8:1:2:ffff:ffff:ffff:ffff", 1);
        take(Limit.FAILED_ENTRY, "2001:0DB8:0001:0002::3%eth0", 1);
        refused(Limit.FAILED_ENTRY, "2001:db8:1:2::4");

        take(Limit.FAILED_ENTRY, "2001:db8:1:3::1", 1);
    }

    @Test
    void takes_an_ipv4_address_written_as_ipv6_for_the_same() {
        take(Limit.SIGN_IN, "192.0.2.9", 1);
        take(Limit.SIGN_IN, "::ffff:192.0.2.9", 1);
        refused(Limit.SIGN_IN, "192.0.2.9");

        take(Limit.SIGN_IN, "::ffff:192.0.2.10", 2);
    }

    @Test
    void takes_spellings_of_one_mail_address_for_one() {
        take(Limit.REGISTRATION_MAIL, "Li.Wei@example.org", 1);

        refused(Limit.REGISTRATION_MAIL, " li.wei@EXAMPLE.org ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "999.1.1.1", "_hidden", "2001:db8::zz"})
    void counts_what_is_no_address_by_its_text(String key) {
        take(Limit.SIGN_IN, key, 2);
        refused(Limit.SIGN_IN, key);
    }

    @Test
    void keeps_no_more_of_a_key_than_a_mail_address_is_long() {
        assertThat(LimitRules.key(Limit.By.MAIL, "a".repeat(1_000_000))).hasSize(254);
    }

    @Test
    void counts_its_refusals() {
        take(Limit.NEW_LINK, "17", 1);
        refused(Limit.NEW_LINK, "17");
        refused(Limit.NEW_LINK, "17");

        assertThat(meters.counter("consilium.limit.refused", "limit", "new-link")
                        .count())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"30/10m,30,PT10M", "1/1s,1,PT1S", " 5/24h ,5,PT24H"})
    void reads_a_rate(String text, long count, Duration period) {
        assertThat(Rate.of(text)).isEqualTo(new Rate(count, period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "30/", "0/1m", "1/0m", "-1/1m", "30 / 10m", "30/10d", "99999999999/1s"})
    void says_what_a_rate_is(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private void take(Limit limit, String key, int times) {
        for (int time = 0; time < times; time++) {
            assertThatCode(() -> limits.take(limit, key)).doesNotThrowAnyException();
        }
    }

    private Problem refused(Limit limit, String key) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> limits.take(limit, key));
        assertThat(refusal).as("%s for %s goes through", limit, key).isNotNull();
        return refusal.problem();
    }
}
