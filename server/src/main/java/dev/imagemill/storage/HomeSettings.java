package dev.imagemill.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where data lives.
 *
 * @param home the folder for all of it; made where missing; relative to the working directory
 */
@ConfigurationProperties("imagemill")
public record HomeSettings(@DefaultValue("./data") String home) {

    public HomeSettings {
        if (home.isBlank()) {
            throw new IllegalArgumentException("imagemill.home is empty; expected a folder, such as ./data");
        }
    }

    Path folder() {
        return Path.of(home);
    }
}
