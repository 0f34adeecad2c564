package org.consilium.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DemoExchangesTest {
    @Test
    void are_all_the_files_that_the_project_brings() throws IOException {
        Properties settings = new Properties();
        try (var file = new FileReader("src/main/resources/application.properties", StandardCharsets.UTF_8)) {
            settings.load(file);
        }
        try (var files = Files.list(Path.of("exchanges"))) {
            assertThat(settings.getProperty("consilium.demo-files").split(","))
                    .containsExactlyInAnyOrder(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .toArray(String[]::new));
        }
    }
}
