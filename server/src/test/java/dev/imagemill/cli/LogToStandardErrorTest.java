package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogToStandardErrorTest {

    /** A program without Spring, as commands are. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            System.out.println("a result");
            LoggerFactory.getLogger(Program.class).warn("a rendition failed");
            LoggerFactory.getLogger(Program.class).info("of no interest");
        }
    }

    @Test
    void whatIsLoggedIsNoResult() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(err).isZero();
        assertThat(out).isEqualTo("a result" + System.lineSeparator());
        assertThat(err).contains("WARN  LogToStandardErrorTest$Program: a rendition failed");
        assertThat(err).doesNotContain("of no interest");
    }
}
