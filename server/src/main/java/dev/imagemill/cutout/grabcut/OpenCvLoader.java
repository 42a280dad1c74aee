package dev.imagemill.cutout.grabcut;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Loads OpenCV when it is first asked for, once. */
final class OpenCvLoader {

    private final @Nullable Path cacheFolder;
    private @Nullable OpenCv loaded;

    OpenCvLoader(@Nullable Path cacheFolder) {
        this.cacheFolder = cacheFolder;
    }

    synchronized OpenCv get() {
        OpenCv openCv = loaded;
        if (openCv == null) {
            openCv = new OpenCv(cacheFolder);
            loaded = openCv;
        }
        return openCv;
    }
}
