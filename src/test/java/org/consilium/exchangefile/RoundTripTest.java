package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final int FILES = 400;

    /** A failure names its seed: {@code new RandomFiles(new Random(seed)).file()} makes the file again. */
    @Test
    void whatIsWrittenIsReadBackEqual() {
        for (long seed = 0; seed < FILES; seed++) {
            ExchangeFile file = new RandomFiles(new Random(seed)).file();

            String written = ExchangeFileWriter.write(file);

            assertThat(Samples.accepted(written)).as("seed %d", seed).isEqualTo(file);
        }
    }
}
