package dev.imagemill.vips;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How libvips is loaded and set up; it is set up once per process.
 *
 * @param library a libvips shared library to use instead of the bundled one, such as {@code libvips.so.42}, or null
 * @param cacheFolder where the bundled library is unpacked to, or null for the user's cache folder ({@code XDG_CACHE_HOME/imagemill},
 *     {@code ~/.cache/imagemill}, on macOS {@code ~/Library/Caches/imagemill})
 * @param threads libvips' threads per image, 1 to 1024; 1 is the best throughput when several images are under way
 * @param allowSvg let the SVG loader through although libvips marks it as unsafe for untrusted input; the caller sanitises
 */
public record VipsOptions(@Nullable Path library, @Nullable Path cacheFolder, int threads, boolean allowSvg) {

    /** Checks the ranges. */
    public VipsOptions {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("threads is " + threads + ", expected 1 to 1024");
        }
    }

    /** The bundled library in the user's cache folder, one thread per image, no SVG. */
    public static VipsOptions defaults() {
        return new VipsOptions(null, null, 1, false);
    }

    /** The same with another library file. */
    public VipsOptions withLibrary(Path file) {
        return new VipsOptions(file, cacheFolder, threads, allowSvg);
    }

    /** The same with another cache folder. */
    public VipsOptions withCacheFolder(Path folder) {
        return new VipsOptions(library, folder, threads, allowSvg);
    }

    /** The same with another number of threads per image. */
    public VipsOptions withThreads(int count) {
        return new VipsOptions(library, cacheFolder, count, allowSvg);
    }

    /** The same with the SVG loader allowed or not. */
    public VipsOptions withSvg(boolean allowed) {
        return new VipsOptions(library, cacheFolder, threads, allowed);
    }
}
