package org.consilium.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
