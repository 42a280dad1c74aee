package dev.imagemill.vips;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What {@link LibraryTest} runs in a process of its own: libvips can be loaded only once per process. */
final class LibraryProbe {
    private LibraryProbe() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        VipsOptions options = VipsOptions.defaults().withCacheFolder(folder);
        Vips vips;
        try {
            vips = Vips.open(args[0].equals("bundled") ? options : options.withLibrary(Path.of(args[0])));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
            return;
        }
        System.out.println(vips.version());
        roundTrip(vips, Files.createTempFile(folder, "probe", ".jpg"));
        VipsUsage usage = vips.usage();
        System.out.println("leaks=" + (usage.objects() + usage.allocations()));
    }

    private static void roundTrip(Vips vips, Path file) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VipsScope scope = vips.scope()) {
            VipsImage made = Pictures.colourful(scope, 200, 100).edit(m -> m.set("xmp-data", new byte[] {1}));
            made.save("jpegsave", file).with("Q", 90).keep().run();
            VipsImage read = scope.load("jpegload", file).with("shrink", 2).image();
            read.resize(0.5, 0.5).save("pngsave", scope.target(bytes)).keep().run();
            boolean fine = read.width() == 100
                    && bytes.size() > 100
                    && !read.metadata().has("xmp-data");
            System.out.println("jpeg=" + fine);
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
        try (VipsScope scope = vips.scope()) {
            VipsImage cut =
                    scope.load("jpegload", file).with("fail_on", "truncated").image();
            cut.copyMemory();
        } catch (VipsException e) {
            System.out.println(e.category() + " " + e.getMessage());
        }
    }
}
