package dev.imagemill.web;

import static dev.imagemill.fault.SettingException.require;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the HTTP side.
 *
 * @param publicUrl where people reach this installation, such as {@code https://images.example.org}, for links in mails and
 *     messages; null for the address of the request, or localhost where there is none
 * @param allowedOrigins origins such as {@code https://photos.example.org} whose pages may change things besides our own; needed
 *     where a proxy changes the host name
 * @param maxBody of a request that is not an upload, 1 KB to 16 MB
 * @param drainTimeout for how long the rest of a refused upload is read, so that its sender sees the answer, 0 to 10 min
 * @param heartbeat between heartbeats on an event stream on which nothing happens, 1 s to 5 min
 * @param maxStream for how long one event stream lives before its reader has to come back, 1 min to 1 day
 */
@ConfigurationProperties("imagemill.web")
public record WebSettings(
        @Nullable URI publicUrl,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("512KB") DataSize maxBody,
        @DefaultValue("30s") Duration drainTimeout,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1h") Duration maxStream) {

    private static final String PUBLIC_URL = "https?://[^/?#@]+(/[^?#]*)?";

    public WebSettings {
        publicUrl = publicUrl == null || publicUrl.toString().isEmpty() ? null : publicUrl;
        require(
                publicUrl == null || publicUrl.toString().matches(PUBLIC_URL),
                "imagemill.web.public-url",
                publicUrl,
                "an address such as https://images.example.org");
        allowedOrigins = List.copyOf(allowedOrigins);
        require(
                allowedOrigins.stream().allMatch(origin -> origin.matches("https?://[^/]+")),
                "imagemill.web.allowed-origins",
                allowedOrigins,
                "origins such as https://photos.example.org");
        require(
                maxBody.toKilobytes() >= 1 && maxBody.toMegabytes() <= 16,
                "imagemill.web.max-body",
                maxBody,
                "a size from 1KB to 16MB");
        within("drain-timeout", drainTimeout, Duration.ZERO, Duration.ofMinutes(10));
        within("heartbeat", heartbeat, Duration.ofSeconds(1), Duration.ofMinutes(5));
        within("max-stream", maxStream, Duration.ofMinutes(1), Duration.ofDays(1));
    }

    private static void within(String key, Duration value, Duration least, Duration most) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                "imagemill.web." + key,
                value,
                least.toSeconds() + "s to " + most.toSeconds() + "s");
    }
}
