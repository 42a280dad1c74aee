package dev.imagemill.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.fault.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.NestedExceptionUtils;

class DescribeSettingsTest {

    private static final String KEY = "a-secret-key";

    @Test
    void sendNothingUnlessToldTo() {
        DescribeSettings settings = bind(Map.of());

        assertThat(settings.provider()).containsExactly("local");
        assertThat(settings.automatic()).isFalse();
        assertThat(settings.longestSide()).isEqualTo(768);
        assertThat(settings.budget()).isEqualTo(new DescribeSettings.Budget(2000, 0, 0, 0));
        assertThat(settings.gemini().model()).isEqualTo("gemini-2.5-flash");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider | gemeni",
                "provider | gemini,gemini",
                "provider | gemini,openai,vision",
                "provider | vision,gemini",
                "language | english please",
                "language | e",
                "longest-side | 63",
                "concurrency | 0",
                "requests-per-minute | 0",
                "timeout | 0s",
                "timeout | 1h",
                "budget.calls-per-day | -1",
                "fresh-per-hour | -1",
                "budget.tokens-per-month | -1",
                "gemini.model | ../../etc",
                "gemini.base-url | ftp://example.org",
                "openai.base-url | https://user:a-secret-key@example.org/v1",
                "openai.base-url | https://example.org/v1?key=a-secret-key",
                "vision.api-key | a-secret-key two",
            })
    void nameTheKeyOfAWrongValue(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of("imagemill.describe." + key, value)))
                .isInstanceOf(BindException.class)
                .satisfies(e -> assertThat(NestedExceptionUtils.getMostSpecificCause(e))
                        .isInstanceOf(SettingException.class)
                        .hasMessageContaining("imagemill.describe." + key)
                        .hasMessageContaining("expected")
                        .hasMessageNotContaining(KEY));
    }

    @Test
    void keepKeysOutOfTheirText() {
        DescribeSettings settings = bind(Map.of(
                "imagemill.describe.gemini.api-key", KEY,
                "imagemill.describe.openai.api-key", KEY,
                "imagemill.describe.vision.api-key", KEY));

        assertThat(settings.toString()).contains("gemini-2.5-flash").doesNotContain(KEY);
        assertThat(settings.vision().apiKey()).isEqualTo(KEY);
    }

    @Test
    void understandTheVariablesOfOthers() {
        Map<String, String> variables = Map.of("GEMINI_API_KEY", KEY + "\n", "OPENAI_API_KEY", KEY);

        DescribeSettings settings = DescribeVariables.complete(bind(Map.of()), variables::get);

        assertThat(settings.gemini().apiKey()).isEqualTo(KEY);
        assertThat(settings.openai().apiKey()).isEqualTo(KEY);
        assertThat(settings.provider()).containsExactly("local");
    }

    @Test
    void sendTheVariableOfOpenAiToNobodyElse() {
        DescribeSettings elsewhere = bind(Map.of("imagemill.describe.openai.base-url", "http://localhost:11434/v1"));

        assertThat(DescribeVariables.complete(elsewhere, Map.of("OPENAI_API_KEY", KEY)::get)
                        .openai()
                        .apiKey())
                .isNull();
    }

    @Test
    void knowLanguages() {
        assertThat(DescribeSettings.isLanguage("en")).isTrue();
        assertThat(DescribeSettings.isLanguage("zh-Hant-TW")).isTrue();
        assertThat(DescribeSettings.isLanguage("pt-br")).isTrue();
        assertThat(DescribeSettings.isLanguage("")).isFalse();
        assertThat(DescribeSettings.isLanguage("{name}")).isFalse();
    }

    @Test
    void readThePromptFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("prompt.txt"), "Say it in {language}.");

        assertThat(PromptText.of("file:" + file).template()).isEqualTo("Say it in {language}.");
        assertThatThrownBy(() -> PromptText.of("file:" + folder.resolve("absent.txt")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("imagemill.describe.prompt");
        assertThatThrownBy(() -> PromptText.of("x".repeat(20_001))).isInstanceOf(SettingException.class);
    }

    private static DescribeSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("imagemill.describe", DescribeSettings.class);
    }
}
