package org.consilium.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    /** A separate process: within one JVM a lock is never refused. */
    static final class Holder {
        public static void main(String... arguments) throws IOException {
            DataFolder.hold(Path.of(arguments[0]), "the Consilium at port 4711");
            System.out.println("held");
            System.in.read();
        }
    }

    @Test
    void is_made_where_it_is_missing() throws IOException {
        Path folder = parent.resolve("one/two");

        DataFolder.hold(folder, "a test").close();

        assertThat(folder).isDirectory();
    }

    @Test
    void names_who_holds_it_and_is_free_again_after_a_crash() throws Exception {
        Process other = holdInAnotherProcess();

        assertThatThrownBy(() -> DataFolder.hold(parent, "a test"))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("the Consilium at port 4711")
                .hasMessageContaining(parent.toString());

        other.destroyForcibly();
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThatCode(() -> DataFolder.hold(parent, "a test").close()).doesNotThrowAnyException();
    }

    @Test
    void says_that_it_cannot_be_written_where_a_file_lies_in_the_way() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.hold(file, "a test"))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("CONSILIUM_DATA");
    }

    private Process holdInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("held");
        return process;
    }
}
