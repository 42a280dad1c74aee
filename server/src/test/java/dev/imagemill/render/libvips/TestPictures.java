package dev.imagemill.render.libvips;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.CornerColourRemover;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.image.Orientation;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.vips.Vips;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsOptions;
import dev.imagemill.vips.VipsScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Pictures made by code, one file each in a folder of the test. */
final class TestPictures {

    private final Path folder;

    TestPictures(Path folder) {
        this.folder = folder;
    }

    static Vips vips() {
        return Vips.open(new VipsOptions(null, null, 1, true));
    }

    static LibvipsRendering rendering() {
        return LibvipsRendering.open(RenderSettings.defaults(), finder());
    }

    static LibvipsRendering rendering(BackgroundRemover remover) {
        return LibvipsRendering.open(RenderSettings.defaults(), finder(remover));
    }

    static SubjectFinder finder() {
        return finder(new CornerColourRemover(256, 0.9));
    }

    /** Without a memory of what it has found. */
    private static SubjectFinder finder(BackgroundRemover remover) {
        return new SubjectFinder(() -> remover, Path.of(""), 0, 0.5, Clock.systemUTC());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Soft waves and an edge, different in each channel, so that turns, cuts and colours can be told apart. */
    static VipsImage photo(VipsScope scope, int width, int height) {
        VipsImage waves = wave(scope, width, height, 1, 2)
                .bandjoin(wave(scope, width, height, 2, 1), wave(scope, width, height, 3, 0))
                .withInterpretation("srgb");
        VipsImage block = scope.op("black")
                .with("width", Math.max(1, width / 5))
                .with("height", Math.max(1, height / 5))
                .with("bands", 3)
                .image()
                .linear(new double[] {1, 1, 1}, new double[] {230, 40, 10})
                .cast("uchar");
        return waves.insert(block, width / 10, height / 8);
    }

    /** One colour everywhere, a value for each channel. */
    static VipsImage plain(VipsScope scope, int width, int height, int... colour) {
        double[] one = new double[colour.length];
        double[] add = new double[colour.length];
        for (int i = 0; i < colour.length; i++) {
            one[i] = 1;
            add[i] = colour[i];
        }
        return scope.op("black")
                .with("width", width)
                .with("height", height)
                .with("bands", colour.length)
                .image()
                .linear(one, add)
                .cast("uchar")
                .withInterpretation(colour.length < 3 ? "b-w" : "srgb");
    }

    Path jpeg(String name, int width, int height) {
        try (VipsScope scope = vips().scope()) {
            photo(scope, width, height)
                    .save("jpegsave", file(name))
                    .with("Q", 95)
                    .run();
        }
        return file(name);
    }

    Path png(String name, int width, int height) {
        try (VipsScope scope = vips().scope()) {
            photo(scope, width, height).save("pngsave", file(name)).run();
        }
        return file(name);
    }

    /** Left half opaque red, right half fully transparent green. */
    Path halfTransparent(String name, int width, int height) {
        try (VipsScope scope = vips().scope()) {
            VipsImage right = plain(scope, width, height, 0, 255, 0, 0);
            VipsImage left = plain(scope, width / 2, height, 255, 0, 0, 255);
            right.insert(left, 0, 0).save("pngsave", file(name)).run();
        }
        return file(name);
    }

    /**
     * A 3×2 arrangement of coloured blocks, each 16×16, stored so that a viewer who obeys the orientation sees red, green, blue
     * above yellow, cyan, magenta.
     */
    Path oriented(String name, Orientation orientation) {
        try (VipsScope scope = vips().scope()) {
            VipsImage seen = blocks(scope);
            stored(seen, orientation)
                    .edit(fields -> fields.set("orientation", orientation.exifValue()))
                    .save("jpegsave", file(name))
                    .with("Q", 100)
                    .with("subsample_mode", "off")
                    .run();
        }
        return file(name);
    }

    static VipsImage blocks(VipsScope scope) {
        List<VipsImage> blocks = new ArrayList<>();
        int[][] colours = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 0}, {0, 255, 255}, {255, 0, 255}};
        for (int[] colour : colours) {
            blocks.add(plain(scope, 16, 16, colour));
        }
        return scope.op("arrayjoin").with("in", blocks).with("across", 3).image();
    }

    /** The inverse of what a viewer does. */
    private static VipsImage stored(VipsImage seen, Orientation orientation) {
        return switch (orientation) {
            case NORMAL -> seen;
            case FLIP_HORIZONTAL -> seen.flip("horizontal");
            case ROTATE_180 -> seen.rot("d180");
            case FLIP_VERTICAL -> seen.flip("vertical");
            case TRANSPOSE -> seen.rot("d90").flip("horizontal");
            case ROTATE_90 -> seen.rot("d270");
            case TRANSVERSE -> seen.rot("d270").flip("horizontal");
            case ROTATE_270 -> seen.rot("d90");
        };
    }

    /** An animation of plain frames: red, green, blue; 100, 200 and 300 ms. */
    Path animation(String name, String saver, int width, int height) {
        try (VipsScope scope = vips().scope()) {
            List<VipsImage> frames = List.of(
                    plain(scope, width, height, 255, 0, 0),
                    plain(scope, width, height, 0, 255, 0),
                    plain(scope, width, height, 0, 0, 255));
            VipsImage strip = scope.op("arrayjoin")
                    .with("in", frames)
                    .with("across", 1)
                    .image()
                    .edit(fields -> fields.set("page-height", height)
                            .set("delay", new int[] {100, 200, 300})
                            .set("loop", 2));
            strip.save(saver, file(name)).run();
        }
        return file(name);
    }

    /** A PNG of a size whose pixels are all black, with little more than its header: about 1 kB for any size. */
    Path hugePng(String name, int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
        png.writeBytes(chunk("IHDR", header.array()));
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(rows)) {
            deflate.write(new byte[200_000]);
        }
        png.writeBytes(chunk("IDAT", rows.toByteArray()));
        png.writeBytes(chunk("IEND", new byte[0]));
        return Files.write(file(name), png.toByteArray());
    }

    Path text(String name, String text) throws IOException {
        return Files.writeString(file(name), text);
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static VipsImage wave(VipsScope scope, int width, int height, int across, int down) {
        return scope.op("sines")
                .with("width", width)
                .with("height", height)
                .with("hfreq", across)
                .with("vfreq", down)
                .with("uchar", true)
                .image();
    }
}
