package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderAdmission;
import dev.imagemill.render.RenderSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RenderConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withBean(SubjectFinder.class, TestPictures::finder)
            .withUserConfiguration(RenderConfiguration.class, Settings.class);

    @EnableConfigurationProperties(RenderSettings.class)
    private static final class Settings {}

    @Test
    void isTheSameWithoutSettingsAsWithoutSpring() {
        context.run(started -> {
            assertThat(started).hasSingleBean(ImageRenderer.class).hasSingleBean(RenderAdmission.class);
            assertThat(started.getBean(RenderSettings.class)).isEqualTo(RenderSettings.defaults());
            assertThat(started.getBean(LibvipsRendering.class).engine()).startsWith("libvips 8.");
        });
    }

    @Test
    void takesItsSettings() {
        context.withPropertyValues(
                        "imagemill.render.max-pixels=1000",
                        "imagemill.render.max-duration=5s",
                        "imagemill.render.memory=1GB",
                        "imagemill.render.watermarks=marks")
                .run(started -> {
                    RenderSettings settings = started.getBean(RenderSettings.class);
                    assertThat(settings.limits().maxPixels()).isEqualTo(1000);
                    assertThat(settings.limits().maxDuration()).hasSeconds(5);
                    assertThat(settings.memory().toMegabytes()).isEqualTo(1024);
                    assertThat(settings.watermarks()).isEqualTo(Path.of("marks"));
                });
    }

    @Test
    void namesTheKeyOfAWrongSetting() {
        context.withPropertyValues("imagemill.render.max-frames=0")
                .run(started -> assertThat(started.getStartupFailure())
                        .hasRootCauseMessage(
                                "imagemill.render.max-frames is \"0\", expected a number of frames from 1"));
    }
}
