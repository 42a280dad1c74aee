package dev.imagemill.cutout;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The user's cache folder by the rules of the platform, for commands that have no home of their own. */
final class UserCache {

    private UserCache() {}

    /**
     * Where masks go.
     *
     * @param xdgCacheHome the variable {@code XDG_CACHE_HOME}; null or empty for none
     */
    static Path masks(String os, Path home, @Nullable String xdgCacheHome) {
        if (os.toLowerCase(Locale.ROOT).contains("mac")) {
            return home.resolve("Library/Caches/imagemill/masks");
        }
        boolean given = xdgCacheHome != null && Path.of(xdgCacheHome).isAbsolute();
        return (given ? Path.of(xdgCacheHome) : home.resolve(".cache")).resolve("imagemill/masks");
    }

    static Path masks() {
        return masks(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv("XDG_CACHE_HOME"));
    }
}
