package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogToStandardErrorTest {

    @Test
    void whatIsLoggedIsNoResult(CapturedOutput output) {
        LoggerContext context = new LoggerContext();
        Configurator configurator = ServiceLoader.load(Configurator.class).stream()
                .filter(provider -> provider.type().equals(LogToStandardError.class))
                .map(ServiceLoader.Provider::get)
                .findFirst()
                .orElseThrow();

        configurator.configure(context);
        context.getLogger("dev.imagemill.Some").warn("a rendition failed");

        assertThat(output.getErr()).contains("WARN  Some: a rendition failed");
        assertThat(output.getOut()).isEmpty();
    }
}
