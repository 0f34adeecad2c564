package org.consilium.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;

/** The four real files of {@code exchanges/}. */
@ApplicationScoped
public class RealFiles {
    public static final List<String> NAMES = List.of(
            "binzhou-krivoy-rog-2020",
            "st-petersburg-guangdong-2022",
            "china-kazakhstan-mission-2020",
            "china-russia-mission-2020");

    private static final Pattern SLUG = Pattern.compile("(?m)^ *-? *(?:exchange|mission): ([a-z0-9-]+)");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:/(?:exchanges|missions|people|institutions|documents)/|[?&](?:kept|merged|with)=)([a-z0-9-]+)");

    private static final Set<String> SLUGS = NAMES.stream()
            .flatMap(name -> SLUG.matcher(text(name)).results())
            .map(slug -> slug.group(1))
            .collect(toSet());

    private final ExchangeFiles files;

    RealFiles(ExchangeFiles files) {
        this.files = files;
    }

    /** As they are: what a test has changed of them is as it was. */
    public void bringIn() throws IOException {
        for (String name : NAMES) {
            byte[] file = Files.readAllBytes(Path.of("exchanges", name + ".yaml"));
            assertThat(files.importFile(name + ".yaml", file)).isInstanceOf(ImportResult.Imported.class);
        }
    }

    /** Whether an address is that of a programme made by a test: there are hundreds, and a test that reads all pages may skip them. */
    public static boolean haveNot(String address) {
        return ADDRESS.matcher(address).results().anyMatch(programme -> !SLUGS.contains(programme.group(1)));
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("exchanges", name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
