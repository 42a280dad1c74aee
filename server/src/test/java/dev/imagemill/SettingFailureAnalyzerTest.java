package dev.imagemill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagemill.access.AccessSettings;
import dev.imagemill.batch.BatchSettings;
import dev.imagemill.ingest.IngestSettings;
import dev.imagemill.notify.NotifySettings;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.web.WebSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A wrong setting stops the start with one line. */
@ExtendWith(OutputCaptureExtension.class)
class SettingFailureAnalyzerTest {

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                Arguments.of(
                        IngestSettings.class,
                        "imagemill.ingest.max-files",
                        "0",
                        "imagemill.ingest.max-files is \"0\", expected 1 to 1000."),
                Arguments.of(
                        IngestSettings.class,
                        "imagemill.ingest.max-files",
                        "many",
                        "imagemill.ingest.max-files is \"many\", expected a whole number."),
                Arguments.of(
                        IngestSettings.class,
                        "imagemill.ingest.max-file-size",
                        "big",
                        "imagemill.ingest.max-file-size is \"big\", expected a size such as 512KB or 64MB."),
                Arguments.of(
                        IngestSettings.class,
                        "imagemill.ingest.max-file-size",
                        "3GB",
                        "imagemill.ingest.max-file-size is \"3221225472B\", expected a size such as 64MB, up to 2GB."),
                Arguments.of(
                        IngestSettings.class,
                        "imagemill.ingest.presets",
                        "thumbnial",
                        "imagemill.ingest.presets is \"[thumbnial]\", expected 1 to 20 of thumbnail, compressed, web,"
                                + " cutout, cutout-white."),
                Arguments.of(
                        BatchSettings.class,
                        "imagemill.batch.presets",
                        "web,mine",
                        "imagemill.batch.presets is \"[web, mine]\", expected 1 to 20 of thumbnail, compressed, web,"
                                + " cutout, cutout-white."),
                Arguments.of(
                        IngestSettings.class,
                        "imagemill.ingest.restore-for",
                        "soon",
                        "imagemill.ingest.restore-for is \"soon\", expected a time such as 30s, 10m or 1h."),
                Arguments.of(
                        WebSettings.class,
                        "imagemill.web.allowed-origins",
                        "photos.example.org",
                        "imagemill.web.allowed-origins is \"[photos.example.org]\", expected origins such as https://photos.example.org."),
                Arguments.of(
                        NotifySettings.class,
                        "imagemill.notify.max-streams",
                        "0",
                        "imagemill.notify.max-streams is \"0\", expected 1 to 100000."),
                Arguments.of(
                        RenderSettings.class,
                        "imagemill.render.max-pixels",
                        "0",
                        "imagemill.render.max-pixels is \"0\", expected a number of pixels from 1."),
                Arguments.of(
                        AccessSettings.class,
                        "imagemill.access.secret",
                        "short",
                        "imagemill.access.secret has a wrong value, expected at least 32 characters, or none."));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void namesTheKeyAndWhatWasExpected(Class<?> type, String key, String value, String line) {
        Binder binder = new Binder(
                java.util.List.of(new MapConfigurationPropertySource(Map.of(key, value))),
                null,
                ApplicationConversionService.getSharedInstance());
        String prefix = key.substring(0, key.lastIndexOf('.'));

        Throwable failure = catchThrowable(() -> binder.bindOrCreate(prefix, type));

        assertThat(Objects.requireNonNull(new SettingFailureAnalyzer().analyze(failure))
                        .getDescription())
                .isEqualTo(line);
    }

    @Test
    void isWhatTheProgramSays(@TempDir Path home, CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                ServerApplication.class,
                "--imagemill.home=" + home,
                "--server.port=0",
                "--imagemill.web.heartbeat=1h"));

        assertThat(output).contains("imagemill.web.heartbeat is \"PT1H\", expected 1s to 300s.");
        assertThat(output).doesNotContain("\tat ");
    }
}
