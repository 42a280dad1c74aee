package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the background of the subject away, and lays another one under it or none. Where no subject is found, or one that fills the
 * frame, the picture stays whole. At most once in a preset.
 *
 * @param background null for transparent, else opaque
 * @param backgroundImage a file in the folder that watermarks come from, scaled to cover; null for none; not together with a colour
 * @param trim whether the picture is cut to the subject's box
 * @param padding around that box, as far as the picture reaches, as a part of the box's longer side, 0 to 1; 0 without trim
 * @param shadow 0 (none) to 1: the opacity of a soft shadow that falls below the subject
 */
public record Cutout(
        @Nullable Colour background, @Nullable String backgroundImage, boolean trim, double padding, double shadow)
        implements Operation {

    static final String OP = "cutout";
    static final NumberRange PADDING = new NumberRange(0, 1);
    static final NumberRange SHADOW = new NumberRange(0, 1);
    static final double DEFAULT_PADDING = 0.05;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    public Cutout {
        if (background != null && background.alpha() == 0) {
            background = null;
        }
        if (background != null && !background.opaque()) {
            throw PresetFault.expected("background", "an opaque colour or transparent", background.toString());
        }
        if (backgroundImage != null && !NAME.matcher(backgroundImage).matches()) {
            throw PresetFault.expected("backgroundImage", expectedImage(), backgroundImage);
        }
        if (background != null && backgroundImage != null) {
            throw PresetFault.expected("backgroundImage", "none together with a background", backgroundImage);
        }
        padding = PADDING.check("padding", padding);
        padding = trim ? padding : 0;
        shadow = SHADOW.check("shadow", shadow);
    }

    /** The subject on nothing, in a picture of the same size. */
    public static Cutout transparent() {
        return new Cutout(null, null, false, 0, 0);
    }

    /** The subject on a colour, in a picture of the same size. */
    public static Cutout on(Colour background) {
        return new Cutout(background, null, false, 0, 0);
    }

    static String expectedImage() {
        return "a file name in the watermarks folder";
    }

    /** Whether what is made has transparent parts of its own. */
    public boolean seeThrough() {
        return background == null && backgroundImage == null;
    }

    /** The size of the source; only an upper bound with trim. */
    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public boolean resultingSizeIsBound() {
        return trim;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP)
                .with("background", backgroundImage == null && background == null ? Colour.TRANSPARENT : background)
                .with("backgroundImage", backgroundImage)
                .with("trim", trim)
                .with("padding", trim ? padding : null)
                .with("shadow", shadow)
                .map();
    }
}
