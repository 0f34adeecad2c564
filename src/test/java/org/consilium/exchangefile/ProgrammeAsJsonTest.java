package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The programme that {@code frontend/test/paste-table.test.js} pastes from a table is the one of the exchange file. {@code
 * -Dvectors.write=true} writes it anew.
 */
class ProgrammeAsJsonTest {
    private static final String NAME = "st-petersburg-guangdong-2022";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_json_that_browser_tests_use_is_the_file() throws IOException {
        Path copy = Path.of("src/test/resources/exchanges", NAME + ".json");
        Load yaml = new Load(LoadSettings.builder().build());
        JsonNode file = JSON.valueToTree(yaml.loadFromString(Files.readString(Path.of("exchanges", NAME + ".yaml"))));
        if (Boolean.getBoolean("vectors.write")) {
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, JSON.writeValueAsString(file) + "\n");
        }
        assertThat(JSON.readTree(copy.toFile())).isEqualTo(file);
    }
}
