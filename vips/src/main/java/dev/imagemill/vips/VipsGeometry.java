package dev.imagemill.vips;

/** What changes an image's size, shape or place. Each gives a new image in the same scope, computed late; pixels count from 0. */
public sealed interface VipsGeometry permits VipsImage {

    /** An operation on this image, as its argument {@code in}, {@code input}, {@code main}, {@code base} or {@code left}. */
    VipsOperation op(String name);

    /** Makes it smaller by averaging blocks of whole pixels, then a linear step for the rest; factors are 1 or more. */
    default VipsImage shrink(double horizontal, double vertical) {
        return op("shrink")
                .with("hshrink", horizontal)
                .with("vshrink", vertical)
                .image();
    }

    /** Makes it smaller with a kernel such as {@code lanczos3}; factors are 1 or more. */
    default VipsImage reduce(double horizontal, double vertical, String kernel) {
        return op("reduce")
                .with("hshrink", horizontal)
                .with("vshrink", vertical)
                .with("kernel", kernel)
                .image();
    }

    /** Scales by factors, smaller than 1 for a smaller image, with {@code lanczos3}. */
    default VipsImage resize(double horizontal, double vertical) {
        return op("resize").with("scale", horizontal).with("vscale", vertical).image();
    }

    /** Cuts a rectangle out, which has to lie within the image. */
    default VipsImage extractArea(VipsBox box) {
        return op("extract_area")
                .with("left", box.left())
                .with("top", box.top())
                .with("width", box.width())
                .with("height", box.height())
                .image();
    }

    /**
     * Cuts the most interesting part out.
     *
     * @param interesting {@code attention}, {@code entropy}, {@code centre}, {@code low}, {@code high} or {@code all}
     */
    default VipsImage smartcrop(int width, int height, String interesting) {
        return op("smartcrop")
                .with("width", width)
                .with("height", height)
                .with("interesting", interesting)
                .image();
    }

    /** Where something other than the background is; at once, not late. Differences up to {@code threshold} count as background. */
    default VipsBox findTrim(double[] background, double threshold) {
        VipsResult found = op("find_trim")
                .with("background", background)
                .with("threshold", threshold)
                .run("left", "top", "width", "height");
        return new VipsBox(found.intOf("left"), found.intOf("top"), found.intOf("width"), found.intOf("height"));
    }

    /** Turns clockwise by {@code d90}, {@code d180} or {@code d270}. */
    default VipsImage rot(String angle) {
        return op("rot").with("angle", angle).image();
    }

    /** Turns clockwise by degrees; the image grows, its new corners have the background. */
    default VipsImage rotate(double degrees, double[] background) {
        return op("rotate")
                .with("angle", degrees)
                .with("background", background)
                .image();
    }

    /** Mirrors in the direction {@code horizontal} or {@code vertical}. */
    default VipsImage flip(String direction) {
        return op("flip").with("direction", direction).image();
    }

    /** Turns and mirrors as the EXIF orientation says, and takes the orientation off. */
    default VipsImage autorot() {
        return op("autorot").image();
    }

    /** Places it at x, y in a larger image of a background colour, one value per band. */
    default VipsImage embed(int x, int y, int width, int height, double[] background) {
        return op("embed")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("extend", "background")
                .with("background", background)
                .image();
    }

    /** Places it in a larger image by compass: {@code centre}, {@code north}, {@code south-east} … */
    default VipsImage gravity(String direction, int width, int height, double[] background) {
        return op("gravity")
                .with("direction", direction)
                .with("width", width)
                .with("height", height)
                .with("extend", "background")
                .with("background", background)
                .image();
    }

    /** Repeats it as tiles. */
    default VipsImage replicate(int across, int down) {
        return op("replicate").with("across", across).with("down", down).image();
    }

    /** Puts another image on top at x, y, without blending; what sticks out is cut off. */
    default VipsImage insert(VipsImage sub, int x, int y) {
        return op("insert").with("sub", sub).with("x", x).with("y", y).image();
    }
}
