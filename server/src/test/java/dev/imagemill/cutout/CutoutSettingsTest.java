package dev.imagemill.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.cutout.remote.RemoteService;
import dev.imagemill.fault.SettingException;
import dev.imagemill.outbound.OutboundSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CutoutSettingsTest {

    @Test
    void areTheUsualOnesWithoutAny() {
        assertThat(bind(Map.of())).isEqualTo(CutoutSettings.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "remover,magic,imagemill.cutout.remover",
        "remover,onnx,imagemill.cutout.onnx.model",
        "remover,remote,imagemill.cutout.remote.url",
        "min-confidence,1.5,imagemill.cutout.min-confidence",
        "onnx.sessions,0,imagemill.cutout.onnx.sessions",
        "onnx.threads,-1,imagemill.cutout.onnx.threads",
        "remote.url,ftp://example.org/,imagemill.cutout.remote.url",
        "remote.field,a b,imagemill.cutout.remote.field",
        "remote.timeout,10m,imagemill.cutout.remote.timeout",
        "remote.longest-side,10,imagemill.cutout.remote.longest-side",
        "remote.concurrency,65,imagemill.cutout.remote.concurrency",
        "masks.max-bytes,-1B,imagemill.cutout.masks.max-bytes"
    })
    void sayWhichOneIsWrong(String key, String value, String named) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> bind(Map.of(key, value)))
                .havingRootCause()
                .isInstanceOf(SettingException.class)
                .withMessageContaining(named);
    }

    @Test
    void keysAreNotShown() {
        CutoutSettings settings = bind(
                Map.of("remover", "remote", "remote.url", "https://api.example.org/cut", "remote.key", "very-secret"));

        assertThat(settings.toString()).contains("api.example.org").doesNotContain("very-secret");
    }

    @Test
    void knowTheTwoStylesOfServices() {
        Map<String, String> given = Map.of("remote.url", "https://cut.example.org/v1", "remote.key", "k");
        RemoteService own = RemoteServices.service(bind(given).remote(), _ -> null);
        assertThat(own.headers()).containsExactlyEntriesOf(Map.of("X-Api-Key", "k"));
        assertThat(own.field()).isEqualTo("image_file");

        Map<String, String> rapid = Map.of("remote.url", "https://cut.example.org/v1", "remote.style", "rapidapi");
        Map<String, String> variables = Map.of("X_RAPID_API_KEY", "r", "X_RAPID_API_HOST", "cut.p.rapidapi.com");
        RemoteService there = RemoteServices.service(bind(rapid).remote(), variables::get);
        assertThat(there.headers())
                .containsOnly(Map.entry("X-RapidAPI-Key", "r"), Map.entry("X-RapidAPI-Host", "cut.p.rapidapi.com"));
        assertThat(there.field()).isEqualTo("image");
        assertThat(there.toString()).doesNotContain("X-RapidAPI-Key");
        assertThat(RemoteServices.service(bind(rapid).remote(), _ -> null).headers())
                .containsOnly(Map.entry("X-RapidAPI-Host", "cut.example.org"));
    }

    @Test
    void aServiceMayFetchThePicture() {
        Map<String, String> given =
                Map.of("remover", "remote", "remote.url", "https://cut.example.org/v1", "remote.send", "url");
        assertThat(RemoteServices.service(bind(given).remote(), _ -> null).field())
                .isEqualTo("image_url");
        assertThat(bind(given).fetches()).isTrue();
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> BackgroundRemovers.finder(
                        bind(given),
                        new OutboundSettings(List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1)))
                .withMessageContaining("imagemill.cutout.remote.send");
    }

    @Test
    void masksOfCommandsGoToTheUsersCache() {
        Path home = Path.of("/home/ann");
        assertThat(UserCache.masks("Linux", home, null)).isEqualTo(Path.of("/home/ann/.cache/imagemill/masks"));
        assertThat(UserCache.masks("Linux", home, "/var/cache")).isEqualTo(Path.of("/var/cache/imagemill/masks"));
        assertThat(UserCache.masks("Mac OS X", home, null))
                .isEqualTo(Path.of("/home/ann/Library/Caches/imagemill/masks"));
    }

    private static CutoutSettings bind(Map<String, String> given) {
        Map<String, String> named = new java.util.HashMap<>();
        given.forEach((key, value) -> named.put("imagemill.cutout." + key, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("imagemill.cutout", Bindable.of(CutoutSettings.class));
    }
}
