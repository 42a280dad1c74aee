package dev.imagemill.describe;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Any server that speaks OpenAI's chat call with images.
 *
 * @param baseUrl where it is, with its {@code /v1}
 * @param apiKey the variable {@code OPENAI_API_KEY} says the same; null for a server that asks for none
 * @param model which one is asked; null where none was chosen
 */
public record OpenAiSettings(
        @DefaultValue(OPENAI_URL) URI baseUrl,
        @Nullable String apiKey,
        @Nullable String model) {

    static final String OPENAI_URL = "https://api.openai.com/v1";

    public OpenAiSettings {
        apiKey = ProviderKeys.key("openai", apiKey);
        model = ProviderKeys.empty(model) == null ? null : ProviderKeys.model("openai", model);
        ProviderKeys.address("openai", baseUrl);
    }

    /** Whether it is OpenAI's own server, which asks for a key. */
    boolean isOpenAisOwn() {
        return baseUrl.toString().equals(OPENAI_URL);
    }

    @Override
    public String toString() {
        return "OpenAiSettings[model=" + model + "]";
    }
}
