package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class NewerFilesTest {
    private static final String BINZHOU = "binzhou-krivoy-rog-2020.yaml";

    @Inject
    DemoExchanges demos;

    @Inject
    ExchangeFiles files;

    @Test
    void areToldUntilSomebodyImportsThem() throws IOException {
        String shipped = Files.readString(Path.of("exchanges", BINZHOU));
        String former = shipped.replace("Kryvyi Rih", "Krivoy Rog");
        assertThat(former).isNotEqualTo(shipped);

        imported(former);
        assertThat(demos.newer()).contains(BINZHOU);
        assertThat(demos.newer()).as("asking changes nothing").contains(BINZHOU);

        imported(shipped);
        assertThat(demos.newer()).doesNotContain(BINZHOU);
    }

    private void imported(String file) {
        assertThat(files.importFile(BINZHOU, file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);
    }
}
