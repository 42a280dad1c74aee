package dev.imagemill.describe;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Gemini API.
 *
 * @param apiKey from Google AI Studio; the variable {@code GEMINI_API_KEY} says the same
 * @param model which one is asked
 * @param baseUrl where it is
 */
public record GeminiSettings(
        @Nullable String apiKey,
        @DefaultValue("gemini-2.5-flash") String model,

        @DefaultValue("https://generativelanguage.googleapis.com/v1beta")
        URI baseUrl) {

    public GeminiSettings {
        apiKey = ProviderKeys.key("gemini", apiKey);
        model = ProviderKeys.model("gemini", model);
        ProviderKeys.address("gemini", baseUrl);
    }

    @Override
    public String toString() {
        return "GeminiSettings[model=" + model + "]";
    }
}
