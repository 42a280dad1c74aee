package dev.imagemill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.storage.HomeFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartFaultTest {

    @TempDir
    Path folder;

    @Test
    void aSecondProcessOnTheSameHomeIsToldSoInOneSentence(CapturedOutput output) {
        try (HomeFolder first = HomeFolder.open(folder)) {
            assertThatThrownBy(() -> new SpringApplicationBuilder(ServerApplication.class)
                            .run("--server.port=0", "--imagemill.home=" + first.path()))
                    .hasRootCauseMessage(
                            "home-in-use: The folder that imagemill.home names is in use by another"
                                    + " Imagemill process; stop that one, or give this one a folder of its own (IMAGEMILL_HOME).");
        }
        assertThat(output).contains("APPLICATION FAILED TO START").contains("in use by another Imagemill process");
        assertThat(output).doesNotContain("\tat org.springframework");
    }
}
