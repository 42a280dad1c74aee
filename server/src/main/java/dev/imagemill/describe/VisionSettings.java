package dev.imagemill.describe;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Cloud Vision.
 *
 * @param apiKey null for the account that the environment gives (application default credentials)
 * @param baseUrl where it is
 */
public record VisionSettings(
        @Nullable String apiKey,
        @DefaultValue("https://vision.googleapis.com") URI baseUrl) {

    public VisionSettings {
        apiKey = ProviderKeys.key("vision", apiKey);
        ProviderKeys.address("vision", baseUrl);
    }

    @Override
    public String toString() {
        return "VisionSettings[]";
    }
}
