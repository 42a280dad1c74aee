package dev.imagemill.cutout;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes what differs from the upper left corner for the subject: right for plain backgrounds, and quick. Sure of it, unless it is told
 * not to be.
 */
public final class CornerColourRemover implements BackgroundRemover {

    private static final int FAR = 150;

    private final int longestSide;
    private final double confidence;
    private final Runnable before;
    private final AtomicInteger calls = new AtomicInteger();

    public CornerColourRemover(int longestSide, double confidence) {
        this(longestSide, confidence, () -> {});
    }

    /** @param before called before each answer; may throw, or take its time */
    public CornerColourRemover(int longestSide, double confidence, Runnable before) {
        this.longestSide = longestSide;
        this.confidence = confidence;
        this.before = before;
    }

    /** How often it was asked. */
    public int calls() {
        return calls.get();
    }

    @Override
    public String version() {
        return "corner-colour 1 " + confidence;
    }

    @Override
    public int longestSide() {
        return longestSide;
    }

    @Override
    public Mask mask(RgbPicture picture) {
        calls.incrementAndGet();
        before.run();
        byte[] alpha = new byte[picture.width() * picture.height()];
        for (int i = 0; i < alpha.length; i++) {
            int distance = 0;
            for (int band = 0; band < 3; band++) {
                distance += Math.abs(
                        Byte.toUnsignedInt(picture.rgb()[i * 3 + band]) - Byte.toUnsignedInt(picture.rgb()[band]));
            }
            alpha[i] = (byte) (distance > FAR ? 255 : 0);
        }
        return new Mask(picture.width(), picture.height(), alpha, confidence);
    }
}
