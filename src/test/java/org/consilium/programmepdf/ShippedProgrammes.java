package org.consilium.programmepdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.publishing.ReleasedExchange;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.release.PublicSliceRules;
import org.consilium.shared.UiLanguage;

/** The exchanges that come with the project, as they would be printed. */
final class ShippedProgrammes {
    static final Instant WHEN = Instant.parse("2020-06-08T07:30:00Z");
    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private ShippedProgrammes() {}

    static List<ExchangeFile> files() {
        try (Stream<Path> files = Files.list(Path.of("exchanges"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> PublicSliceRules.of(ExchangeFileReader.accepted(text(file))).stream())
                    .filter(slice -> slice.body() instanceof ExchangeFile.ExchangeBody)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExchangeFile file(String slug) {
        return files().stream()
                .filter(file -> file.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    static PrintedProgramme released(ExchangeFile file, String left, String right) {
        return released(ReleasedExchange.of(file, ExchangeState.PUBLISHED), left, right);
    }

    static PrintedProgramme released(ExchangeJson exchange, String left, String right) {
        return new PrintedProgramme(
                exchange,
                PairRules.columns(exchange, UiLanguage.EN, left, right),
                new PrintedProgramme.Release(2),
                DIGEST,
                WHEN,
                "https://consilium.example.org/" + left + "/exchanges/" + exchange.slug() + "/releases/2");
    }

    /** As its organisers decided on the 5th of June; it was to begin a day before it begins. */
    static PrintedProgramme decided(ExchangeFile file, ExchangeState state) {
        ExchangeJson one = ReleasedExchange.of(file, state);
        return released(
                new ExchangeJson(
                        one.slug(),
                        one.kind(),
                        one.visibility(),
                        state,
                        Instant.parse("2020-06-05T07:00:00Z"),
                        one.starts().minus(Duration.ofDays(1)),
                        one.registrationOpen(),
                        one.transcriptPublished(),
                        one.title(),
                        one.languages(),
                        one.sides(),
                        one.starts(),
                        one.ends(),
                        one.zone(),
                        one.assumed(),
                        one.mission(),
                        one.organisations(),
                        one.agenda(),
                        one.figures(),
                        one.outcomes(),
                        one.sources()),
                "uk",
                "zh");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
