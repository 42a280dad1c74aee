package dev.imagemill.cutout;

import static dev.imagemill.fault.SettingException.require;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How subjects are found.
 *
 * @param remover {@code grabcut}, {@code onnx} or {@code remote}
 * @param minConfidence below which a cutout is made, but noticed as unsure, 0 to 1
 * @param libraryCache where OpenCV is unpacked for {@code grabcut}; null for the user's cache folder
 * @param onnx of the network, where that is the remover
 * @param remote of the service, where that is the remover
 * @param masks where what was found is kept
 */
@ConfigurationProperties("imagemill.cutout")
public record CutoutSettings(
        @DefaultValue(GRABCUT) String remover,
        @DefaultValue("0.5") double minConfidence,
        @Nullable Path libraryCache,
        @DefaultValue Onnx onnx,
        @DefaultValue Remote remote,
        @DefaultValue Masks masks) {

    static final String GRABCUT = "grabcut";
    static final String ONNX = "onnx";
    static final String REMOTE = "remote";
    static final String PREFIX = "imagemill.cutout.";

    private static final List<String> REMOVERS = List.of(GRABCUT, ONNX, REMOTE);

    public CutoutSettings {
        require(REMOVERS.contains(remover), PREFIX + "remover", remover, "one of " + String.join(", ", REMOVERS));
        require(minConfidence >= 0 && minConfidence <= 1, PREFIX + "min-confidence", minConfidence, "0 to 1");
        require(!remover.equals(ONNX) || onnx.model() != null, PREFIX + "onnx.model", "", "the model's file");
        require(
                !remover.equals(REMOTE) || remote.url() != null,
                PREFIX + "remote.url",
                "",
                "the service's address, such as https://api.remove.bg/v1.0/removebg");
    }

    /** Whether a service is asked that fetches its pictures here. */
    boolean fetches() {
        return remover.equals(REMOTE) && remote.send() == Send.URL;
    }

    /** Everything as it is without settings. */
    public static CutoutSettings defaults() {
        return new CutoutSettings(
                GRABCUT,
                0.5,
                null,
                new Onnx(null, 1, 0),
                new Remote(null, null, null, null, Style.REMOVEBG, Send.FORM, Duration.ofSeconds(30), 1024, 0),
                new Masks(null, DataSize.ofMegabytes(256)));
    }

    /**
     * A network that is run here.
     *
     * @param model its file, with the JSON that describes it beside it; null for none
     * @param sessions pictures that are looked at at one time, 1 to 64
     * @param threads of each of these, up to 256; 0 for half of the cores, at least one
     */
    public record Onnx(
            @Nullable Path model,
            @DefaultValue("1") int sessions,
            @DefaultValue("0") int threads) {

        public Onnx {
            require(sessions >= 1 && sessions <= 64, PREFIX + "onnx.sessions", sessions, "1 to 64");
            require(threads >= 0 && threads <= 256, PREFIX + "onnx.threads", threads, "0 to 256");
        }
    }

    /** How a service wants to be asked, where the other settings do not say so. */
    public enum Style {
        /** The key in {@code X-Api-Key}, the picture as {@code image_file}. */
        REMOVEBG,
        /** The key in {@code X-RapidAPI-Key}, the host in {@code X-RapidAPI-Host}, the picture as {@code image}. */
        RAPIDAPI
    }

    /** How a service gets the picture. */
    public enum Send {
        /** As a file in a form. */
        FORM,
        /** As an address that it fetches the picture from, under {@code imagemill.web.public-url}; only where {@code serve} runs. */
        URL
    }

    /**
     * A service that is asked.
     *
     * @param url where pictures are posted to; null for none
     * @param key that names the caller; null for none, or for what {@code X_RAPID_API_KEY} says
     * @param keyHeader the header that it goes into; null for the style's
     * @param field of the form that the picture is sent as; null for the style's
     * @param style what goes for the rest
     * @param send how it gets the picture
     * @param timeout of one call, 1 s to 5 min
     * @param longestSide that pictures are reduced to before they are sent, 64 to 4096
     * @param concurrency how many calls there are at one time, up to 64; 0 for as many as there are processors, half of the usual
     *     workers that render
     */
    public record Remote(
            @Nullable URI url,
            @Nullable String key,
            @Nullable String keyHeader,
            @Nullable String field,
            @DefaultValue("removebg") Style style,
            @DefaultValue("form") Send send,
            @DefaultValue("30s") Duration timeout,
            @DefaultValue("1024") int longestSide,
            @DefaultValue("0") int concurrency) {

        private static final String NAME = "[A-Za-z0-9_-]{1,64}";

        public Remote {
            require(
                    url == null
                            || (url.getHost() != null
                                    && List.of("http", "https").contains(url.getScheme())),
                    PREFIX + "remote.url",
                    url,
                    "an address such as https://api.remove.bg/v1.0/removebg");
            require(keyHeader == null || keyHeader.matches(NAME), PREFIX + "remote.key-header", keyHeader, "a header");
            require(field == null || field.matches(NAME), PREFIX + "remote.field", field, "a form's field");
            require(key == null || key.matches("[!-~]{1,1000}"), PREFIX + "remote.key", null, "a key without spaces");
            require(
                    timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(Duration.ofMinutes(5)) <= 0,
                    PREFIX + "remote.timeout",
                    timeout,
                    "1s to 5m");
            require(
                    longestSide >= 64 && longestSide <= 4096,
                    PREFIX + "remote.longest-side",
                    longestSide,
                    "64 to 4096");
            require(concurrency >= 0 && concurrency <= 64, PREFIX + "remote.concurrency", concurrency, "0 to 64");
        }

        /** How many calls there are at one time, ≥ 1. */
        int atOnce() {
            return concurrency == 0 ? Runtime.getRuntime().availableProcessors() : concurrency;
        }

        /** Keeps the key out of logs. */
        @Override
        public String toString() {
            return "Remote[url=" + url + ", style=" + style + "]";
        }
    }

    /**
     * Masks that are kept.
     *
     * @param folder null for {@code masks} in the home, or, for commands, in the user's cache folder
     * @param maxBytes of all of them; 0 for keeping none
     */
    public record Masks(
            @Nullable Path folder, @DefaultValue("256MB") DataSize maxBytes) {

        public Masks {
            require(!maxBytes.isNegative(), PREFIX + "masks.max-bytes", maxBytes, "a size such as 256MB, or 0");
        }
    }
}
