package dev.imagemill.cutout.grabcut;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_core.setRNGSeed;
import static org.bytedeco.opencv.global.opencv_imgproc.GC_INIT_WITH_MASK;

import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows OpenCV. Loaded at the first cut, not before: unpacking and linking it takes about a second and some tens of
 * megabytes, which a server that cuts nothing out is spared.
 */
final class OpenCv {

    /** Any fixed number: the colour clusters start from drawn centres, and the same picture shall give the same mask. */
    private static final int SEED = 20;

    OpenCv(@Nullable Path cacheFolder) {
        NativeLibraries.prepare(cacheFolder);
        setNumThreads(1); // the jobs are what runs side by side
    }

    /**
     * GrabCut (Rother, Kolmogorov, Blake: "GrabCut", 2004).
     *
     * @param colours three bytes a pixel
     * @param labels a {@link Label} a pixel: where it starts
     * @return a label a pixel: where it ends
     */
    @SuppressWarnings("try") // the scope is there to be closed: it frees every pointer made inside
    byte[] grabCut(byte[] colours, int width, int height, byte[] labels, int iterations) {
        try (PointerScope scope = new PointerScope()) {
            Mat picture = new Mat(height, width, CV_8UC3, new BytePointer(colours));
            BytePointer bytes = new BytePointer(labels);
            Mat mask = new Mat(height, width, CV_8UC1, bytes);
            Mat background = new Mat();
            Mat foreground = new Mat();
            setRNGSeed(SEED);
            opencv_imgproc.grabCut(
                    picture,
                    mask,
                    new Rect(0, 0, width, height),
                    background,
                    foreground,
                    iterations,
                    GC_INIT_WITH_MASK);
            byte[] result = new byte[labels.length];
            bytes.get(result);
            return result;
        }
    }
}
