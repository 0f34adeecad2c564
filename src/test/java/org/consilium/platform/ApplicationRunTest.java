package org.consilium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.consilium.platform.database.StartupException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationRunTest {
    @Test
    void says_a_refusal_in_its_one_line_however_deep_it_lies() {
        RuntimeException wrapped = new RuntimeException(
                "start",
                new IllegalStateException("bean", new StartupException("Port 80 is taken.", new RuntimeException())));

        assertThat(said(wrapped)).isEqualTo("Port 80 is taken." + System.lineSeparator());
    }

    @Test
    void says_whatever_else_stopped_a_start_with_its_causes_and_places() {
        RuntimeException failure = new RuntimeException("the start", new IllegalStateException("the cause"));

        assertThat(said(failure))
                .startsWith("Consilium could not start.")
                .contains(
                        "the start",
                        "IllegalStateException: the cause",
                        "at " + getClass().getName());
    }

    @Test
    void says_nothing_of_an_orderly_end() {
        assertThat(said(null)).isEmpty();
    }

    private static String said(@Nullable Throwable failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ApplicationRun.report(failure, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
