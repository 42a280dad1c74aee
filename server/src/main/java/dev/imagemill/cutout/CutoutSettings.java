package dev.imagemill.cutout;

import dev.imagemill.fault.SettingException;
import java.nio.file.Path;
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
 * @param masks where what was found is kept
 */
@ConfigurationProperties("imagemill.cutout")
public record CutoutSettings(
        @DefaultValue(GRABCUT) String remover,
        @DefaultValue("0.5") double minConfidence,
        @DefaultValue Masks masks) {

    static final String GRABCUT = "grabcut";
    static final String PREFIX = "imagemill.cutout.";

    private static final List<String> REMOVERS = List.of(GRABCUT, "onnx", "remote");

    public CutoutSettings {
        SettingException.require(
                REMOVERS.contains(remover), PREFIX + "remover", remover, "one of " + String.join(", ", REMOVERS));
        SettingException.require(
                minConfidence >= 0 && minConfidence <= 1, PREFIX + "min-confidence", minConfidence, "0 to 1");
    }

    /** Everything as it is without settings. */
    public static CutoutSettings defaults() {
        return new CutoutSettings(GRABCUT, 0.5, Masks.defaults());
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
            SettingException.require(
                    !maxBytes.isNegative(), PREFIX + "masks.max-bytes", maxBytes, "a size such as 256MB, or 0");
        }

        static Masks defaults() {
            return new Masks(null, DataSize.ofMegabytes(256));
        }
    }
}
