package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** An image: a header that is known, and pixels that are computed when something asks for them. Never changed once made. */
public final class VipsImage extends VipsObject implements VipsGeometry, VipsColour {
    /** What operations call the image that they work on. */
    private static final List<String> INPUTS = List.of("in", "input", "main", "base", "left");

    VipsImage(VipsScope scope, MemorySegment pointer) {
        super(scope, pointer);
    }

    @Override
    public VipsOperation op(String name) {
        ArgumentTypes arguments = calls().arguments();
        String input = INPUTS.stream()
                .filter(argument -> arguments.typeOf(name, argument) != 0)
                .findFirst()
                .orElse("in");
        return scope().op(name).with(input, this);
    }

    /** Pixels across. */
    public int width() {
        return calls().image().getWidth.call(pointer());
    }

    /** Pixels down, of all pages together. */
    public int height() {
        return calls().image().getHeight.call(pointer());
    }

    /** Numbers per pixel. */
    public int bands() {
        return calls().image().getBands.call(pointer());
    }

    /** The numbers' type: {@code uchar}, {@code ushort}, {@code float} … */
    public String format() {
        return nickname("VipsBandFormat", calls().image().getFormat.call(pointer()));
    }

    /** What the numbers mean: {@code srgb}, {@code b-w}, {@code cmyk}, {@code rgb16}, {@code grey16} … */
    public String interpretation() {
        return nickname("VipsInterpretation", calls().image().getInterpretation.call(pointer()));
    }

    /** Pages in the file, of which this image may hold only some; at least 1. */
    public int pages() {
        return calls().image().getNPages.call(pointer());
    }

    /** The height of one page; the image's height where it holds one. */
    public int pageHeight() {
        return calls().image().getPageHeight.call(pointer());
    }

    /** The EXIF orientation, 1 to 8; 1 where none is noted. */
    public int orientation() {
        return calls().image().getOrientation.call(pointer());
    }

    /** Whether the last band is alpha. */
    public boolean hasAlpha() {
        return calls().image().hasalpha.call(pointer()) != 0;
    }

    /** Pixels per millimetre across. */
    public double pixelsPerMillimetre() {
        return calls().image().getXres.call(pointer());
    }

    /** The embedded ICC profile, copied. */
    public Optional<byte[]> iccProfile() {
        return metadata().blobOf("icc-profile-data");
    }

    /** All header fields. */
    public VipsMetadata metadata() {
        return new VipsMetadata(this);
    }

    /** A copy, sharing the pixels, with other header fields. */
    public VipsImage edit(Consumer<VipsMetadataEditor> changes) {
        VipsImage copy = op("copy").image();
        changes.accept(new VipsMetadataEditor(copy));
        return copy;
    }

    /** This image in another scope, usually a {@link VipsScope#nested()} one, so that what is made of it ends earlier. */
    public VipsImage in(VipsScope other) {
        return other.op("copy").with("in", this).image();
    }

    /** Saves to a file, by {@code run()} on what is returned; {@code saver} such as {@code jpegsave}. */
    public VipsOperation save(String saver, Path file) {
        return op(saver).with("filename", file.toString());
    }

    /** Saves to a target, with the saver's name as for files: {@code jpegsave}. */
    public VipsOperation save(String saver, VipsTarget target) {
        if (saver.equals("tiffsave") && !target.isSeekable()) {
            throw new IllegalArgumentException(
                    "A TIFF is written with steps back; save to a file or a seekable channel.");
        }
        return op(saver + "_target").with("target", target);
    }

    /** Computes all pixels now and holds them: for use more than once, or when the input is read in sequence. */
    public VipsImage copyMemory() {
        scope().checkRunning("copyMemory");
        long mark = calls().errors().mark();
        MemorySegment copy = calls().image().copyMemory.call(pointer());
        if (Native.isNull(copy)) {
            throw scope().failure("copyMemory", mark);
        }
        return scope().own(copy, p -> new VipsImage(scope(), p));
    }

    /** Computes all pixels and gives them as bytes: rows from the top, bands interleaved, numbers in the machine's byte order. */
    public byte[] pixels() {
        scope().checkRunning("pixels");
        long mark = calls().errors().mark();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = Native.slot(arena);
            MemorySegment pixels = calls().image().writeToMemory.call(pointer(), length);
            if (Native.isNull(pixels)) {
                throw scope().failure("pixels", mark);
            }
            try {
                return Native.bytes(pixels, length.get(ValueLayout.JAVA_LONG, 0));
            } finally {
                calls().glib().free.call(pixels);
            }
        }
    }

    /** The numbers of one pixel, one per band. */
    public double[] pixel(int x, int y) {
        return op("getpoint").with("x", x).with("y", y).run("out_array").doublesOf("out_array");
    }

    /** The other images' bands behind this one's. */
    public VipsImage bandjoin(VipsImage... others) {
        List<VipsImage> all = Stream.concat(Stream.of(this), Stream.of(others)).toList();
        return scope().op("bandjoin").with("in", all).image();
    }

    /** Blends another image, usually with alpha, onto this one with its top left corner at x, y. */
    public VipsImage composite(VipsImage overlay, String mode, int x, int y) {
        return scope().op("composite2")
                .with("base", this)
                .with("overlay", overlay)
                .with("mode", mode)
                .with("x", x)
                .with("y", y)
                .image();
    }

    /**
     * Tells how far a pass over this image's pixels is, in percent, each value once, on a thread of libvips. To be called before the
     * pass starts, on the image that is saved or copied to memory. What the listener throws kills the scope.
     */
    public void onProgress(IntConsumer listener) {
        calls().image().setProgress.call(pointer(), 1);
        scope().connect(pointer(), "eval", new ProgressListener(scope(), listener));
    }

    private String nickname(String type, int value) {
        return Native.string(calls().vips().enumNick.call(calls().arguments().named(type), value));
    }
}
