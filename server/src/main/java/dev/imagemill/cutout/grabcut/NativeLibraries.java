package dev.imagemill.cutout.grabcut;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells JavaCPP where to unpack OpenCV to and to leave memory alone. It reads these properties when its first class is loaded; what somebody
 * has set on the command line stays.
 */
final class NativeLibraries {

    private NativeLibraries() {}

    /**
     * Sets what is not set yet.
     *
     * @param cacheFolder the one of libvips; null for the user's cache folder
     */
    static void prepare(@Nullable Path cacheFolder) {
        Path folder = cacheFolder != null
                ? cacheFolder
                : defaultCacheFolder(
                        System.getProperty("os.name"),
                        System.getenv("XDG_CACHE_HOME"),
                        Path.of(System.getProperty("user.home")));
        setUnlessSet("org.bytedeco.javacpp.cachedir", folder.resolve("opencv").toString());
        // Scopes free what is ours; a thread that frees what the collector finds would only hide what they missed.
        setUnlessSet("org.bytedeco.javacpp.nopointergc", "true");
        // It would otherwise weigh the whole process, libvips' pictures too, and answer with full collections.
        setUnlessSet("org.bytedeco.javacpp.maxphysicalbytes", "0");
        setUnlessSet("org.bytedeco.javacpp.maxbytes", "0");
    }

    /** As libvips does it. */
    static Path defaultCacheFolder(String osName, @Nullable String xdgCacheHome, Path home) {
        if (osName.toLowerCase(Locale.ROOT).contains("mac")) {
            return home.resolve("Library/Caches/imagemill");
        }
        boolean given = xdgCacheHome != null && Path.of(xdgCacheHome).isAbsolute();
        return (given ? Path.of(xdgCacheHome) : home.resolve(".cache")).resolve("imagemill");
    }

    private static void setUnlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
