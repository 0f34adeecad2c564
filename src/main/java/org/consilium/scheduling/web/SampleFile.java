package org.consilium.scheduling.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.consilium.shared.UiLanguage;

/** An exchange file with notes in one language, which can be uploaded as it is. */
final class SampleFile {
    /** Days until the sample exchange. */
    private static final int AHEAD = 90;

    private SampleFile() {}

    /** @param number makes the slug a new one, so that two people can upload the sample; at least 0 */
    static String of(UiLanguage language, LocalDate today, int number) {
        try (InputStream in = SampleFile.class.getResourceAsStream("sample." + language.code() + ".yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("my-exchange-000000", "my-exchange-" + number)
                    .replace("2027-03-01", today.plusDays(AHEAD).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
