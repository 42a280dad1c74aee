package dev.imagemill.web.alias;

import static dev.imagemill.fault.SettingException.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the calls of other systems.
 *
 * @param processWait for how long {@code POST /process} waits for a request to end before it says how far it is, 0 to 10 min
 */
@ConfigurationProperties("imagemill.alias")
public record AliasSettings(@DefaultValue("25s") Duration processWait) {

    public AliasSettings {
        require(
                !processWait.isNegative() && processWait.compareTo(Duration.ofMinutes(10)) <= 0,
                "imagemill.alias.process-wait",
                processWait,
                "0s to 10m");
    }
}
