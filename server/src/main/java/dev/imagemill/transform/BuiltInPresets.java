package dev.imagemill.transform;

import dev.imagemill.image.ImageFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The presets that every installation has. */
public final class BuiltInPresets {

    /** 200×200, filled and cut to the centre, in the source's format where browsers show it, of quality 80. */
    public static final Preset THUMBNAIL = new Preset(
            new PresetName("thumbnail"),
            List.of(Resize.cover(200, 200, Gravity.CENTRE)),
            new Output(OutputFormat.SOURCE, 80));

    /** JPEG of quality 50, the size unchanged. */
    public static final Preset COMPRESSED =
            new Preset(new PresetName("compressed"), List.of(), new Output(ImageFormat.JPEG, 50));

    /** At most 1600×1600, WebP of quality 80. */
    public static final Preset WEB =
            new Preset(new PresetName("web"), List.of(Resize.inside(1600, 1600)), new Output(ImageFormat.WEBP, 80));

    /** The subject alone, the size unchanged: PNG with transparency. */
    public static final Preset CUTOUT = new Preset(
            new PresetName("cutout"),
            List.of(Cutout.transparent()),
            new Output(OutputFormat.of(ImageFormat.PNG), null));

    /** The subject on white, the picture cut to it with a margin of a twentieth: JPEG of quality 90. */
    public static final Preset CUTOUT_WHITE = new Preset(
            new PresetName("cutout-white"),
            List.of(new Cutout(Colour.WHITE, null, true, Cutout.DEFAULT_PADDING, 0)),
            new Output(ImageFormat.JPEG, 90));

    private static final List<Preset> ALL = List.of(THUMBNAIL, COMPRESSED, WEB, CUTOUT, CUTOUT_WHITE);

    private BuiltInPresets() {}

    public static List<Preset> all() {
        return ALL;
    }

    /** Their names, as messages list them: {@code thumbnail, compressed, …}. */
    public static String names() {
        return ALL.stream().map(preset -> preset.name().value()).collect(Collectors.joining(", "));
    }

    /** Whether one of them has this name; false for what cannot be a name. */
    public static boolean isBuiltIn(String name) {
        return ALL.stream().anyMatch(preset -> preset.name().value().equals(name));
    }

    public static Optional<Preset> find(PresetName name) {
        return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }
}
