package org.consilium.access.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.consilium.access.form.Submissions.Answer;
import org.consilium.access.form.Submissions.Before;
import org.consilium.access.form.Submissions.Form;
import org.consilium.access.form.Submissions.Sender;
import org.consilium.shared.SteadyClock;
import org.consilium.testing.MovingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionsTest {
    private static final Sender SENDER = new Sender("session", 7L, "192.0.2.1");

    private final MovingClock wall = new MovingClock(Instant.parse("2020-04-16T07:00:00Z"));
    private long nanos;
    private final Submissions submissions = new Submissions(new SteadyClock(wall, () -> nanos));

    private void goOn(Duration duration) {
        wall.goOn(duration);
        nanos += duration.toNanos();
    }

    private static Answer page(String body) {
        return new Answer(200, Map.of("Content-Type", List.of("text/html")), body, null);
    }

    private static Form form(String token) {
        return new Form(token, "values");
    }

    private Before again(String token) {
        return submissions.begin(form(token), SENDER).orElseThrow();
    }

    private void answered(String token, String body) {
        answered(form(token), body);
    }

    private void answered(Form form, String body) {
        assertThat(submissions.begin(form, SENDER)).isEmpty();
        submissions.answered(form, page(body));
    }

    @Test
    void the_second_waits_for_the_answer_of_the_first() {
        assertThat(submissions.begin(form("form"), SENDER)).isEmpty();
        Before second = again("form");
        assertThat(second.answer()).isNotDone();

        submissions.answered(form("form"), page("link"));

        assertThat(second.answer()).isCompletedWithValue(Optional.of(page("link")));
        assertThat(again("form").answer()).isCompletedWithValue(Optional.of(page("link")));
        assertThat(submissions.begin(form("another"), SENDER)).isEmpty();
    }

    @Test
    void what_was_refused_is_done_anew() {
        submissions.begin(form("form"), SENDER);
        Before second = again("form");

        submissions.refused(form("form"));

        assertThat(second.answer()).isCompletedWithValue(Optional.empty());
        assertThat(submissions.begin(form("form"), SENDER)).isEmpty();
    }

    @Test
    void an_answer_is_forgotten_before_it_is_forgotten_that_there_was_one() {
        answered("form", "link");

        goOn(Submissions.ANSWER_KEPT.minusSeconds(1));
        assertThat(again("form").forgotten()).isFalse();
        goOn(Duration.ofSeconds(2));
        assertThat(again("form").forgotten()).isTrue();
        goOn(Submissions.KNOWN);
        assertThat(submissions.begin(form("form"), SENDER)).isEmpty();
    }

    @Test
    void what_is_being_worked_on_is_never_begun_a_second_time() {
        submissions.begin(form("form"), SENDER);
        submissions.begin(new Form("form", "other values"), SENDER);

        goOn(Submissions.KNOWN.multipliedBy(2));
        IntStream.range(0, Submissions.MOST + 1).forEach(number -> answered("other " + number, ""));
        Before second = again("form");
        submissions.answered(form("form"), page("link"));

        assertThat(second.answer()).isCompletedWithValue(Optional.of(page("link")));
        assertThat(again("form").answer()).isCompletedWithValue(Optional.of(page("link")));
    }

    @Test
    void minutes_pass_where_the_clock_is_set_back() {
        answered("form", "link");

        wall.goOn(Duration.ofHours(-5));
        nanos += Submissions.ANSWER_KEPT.multipliedBy(2).toNanos();

        assertThat(again("form").forgotten()).isTrue();
    }

    @Test
    void answers_are_bounded_in_bytes_and_forms_in_number_for_each_address() {
        String large = "x".repeat(1_000_000);
        IntStream.range(0, 6).forEach(number -> answered("large " + number, large));
        assertThat(again("large 0").forgotten()).isTrue();
        assertThat(again("large 5").forgotten()).isFalse();

        IntStream.range(0, Submissions.MOST).forEach(number -> answered("small " + number, ""));
        assertThat(submissions.begin(form("large 5"), SENDER)).isEmpty();
    }

    @Test
    void an_address_that_sends_many_pushes_out_its_own_alone() {
        Sender other = new Sender("other", 8L, "192.0.2.2");
        submissions.begin(form("other"), other);
        submissions.answered(form("other"), page("link"));

        String large = "x".repeat(1_000_000);
        IntStream.range(0, 20).forEach(number -> answered("large " + number, large));
        IntStream.range(0, 2 * Submissions.MOST).forEach(number -> answered("small " + number, ""));

        Optional<Before> again = submissions.begin(form("other"), other);
        assertThat(again.orElseThrow().answer()).isCompletedWithValue(Optional.of(page("link")));
    }

    @Test
    void all_addresses_together_are_bounded() {
        IntStream.range(0, Submissions.MOST + 1).forEach(number -> {
            Sender sender = new Sender("", null, "2001:db8::" + number);
            assertThat(submissions.begin(form("form " + number), sender)).isEmpty();
            submissions.answered(form("form " + number), page(number < 40 ? "x".repeat(1_000_000) : ""));
        });

        assertThat(submissions.begin(form("form " + Submissions.MOST), SENDER)).isPresent();
        assertThat(submissions.begin(form("form 2"), SENDER).orElseThrow().forgotten())
                .isTrue();
        assertThat(submissions.begin(form("form 0"), SENDER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "session, 7, , session, 7, true",
        "session, 7, , renewed, 7, true",
        "session, 7, , session, 8, false",
        "session, 7, , other, , false",
        "'', , , '', , true",
        "'', , , other, , false",
        "'', , , session, 7, false",
        "'', , begun, begun, 7, true",
        "'', , begun, '', , true",
        "'', , begun, other, 7, false",
        "session, 7, '', '', , true",
    })
    void an_answer_is_for_the_member_that_had_it(
            String session, Long member, String begun, String nowSession, Long nowMember, boolean may) {
        Answer answer = new Answer(200, Map.of(), "link", begun);

        assertThat(new Sender(nowSession, nowMember, "b").mayHave(answer, new Sender(session, member, "a")))
                .isEqualTo(may);
    }

    @Test
    void what_comes_again_after_other_values_is_meant_anew() {
        answered(new Form("form", "open"), "opened");
        answered(new Form("form", "closed"), "closed");

        assertThat(submissions.begin(new Form("form", "open"), SENDER)).isEmpty();
    }

    @Test
    void an_answer_that_comes_twice_is_counted_once() {
        String large = "x".repeat(1_000_000);
        assertThat(submissions.begin(form("form"), SENDER)).isEmpty();
        IntStream.range(0, 20).forEach(time -> submissions.answered(form("form"), page(large)));

        assertThat(again("form").forgotten()).isFalse();
    }

    @Test
    void a_place_to_wait_comes_free_where_the_answer_comes_first() {
        SubmissionFilter filter = new SubmissionFilter(submissions, null, null, null, null);
        for (int time = 0; time < 100; time++) {
            Before before = new Before(SENDER, new DoneMeanwhile(), false);
            assertThat(filter.await(before)).isEmpty();
        }
    }

    /** Is done between the first question and the next one. */
    private static final class DoneMeanwhile extends CompletableFuture<Optional<Answer>> {
        @Override
        public boolean isDone() {
            boolean before = super.isDone();
            complete(Optional.empty());
            return before;
        }
    }
}
