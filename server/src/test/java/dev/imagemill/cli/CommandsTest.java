package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

    private final StringWriter printed = new StringWriter();
    private final CommandLine line = Commands.of(Object.class).setOut(new PrintWriter(printed));

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "serve --version", "process --version"})
    void theVersionIsThatOfTheBuild(String arguments) {
        assertThat(line.execute(arguments.split(" "))).isEqualTo(ExitStatus.OK);
        assertThat(printed.toString()).startsWith("imagemill ").containsPattern("imagemill \\d+[.-]\\S+");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        StringWriter said = new StringWriter();
        assertThat(line.setErr(new PrintWriter(said)).execute("serf")).isEqualTo(ExitStatus.USAGE);
        assertThat(said.toString()).contains("serf", "--help");
    }
}
