package dev.imagemill.storage;

import dev.imagemill.fault.SettingException;
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
        SettingException.require(!home.isBlank(), "imagemill.home", home, "a folder, such as ./data");
    }

    /** The same as a path. */
    public Path folder() {
        return Path.of(home);
    }
}
