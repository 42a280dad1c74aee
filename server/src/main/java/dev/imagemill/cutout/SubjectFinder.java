package dev.imagemill.cutout;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds subjects: by the remover that was chosen, from what it has found before, and with a word on what the answer is worth. Safe for
 * many threads. The remover is opened when it is first needed.
 */
public final class SubjectFinder implements AutoCloseable {

    private final Supplier<BackgroundRemover> opening;
    private final MaskCache masks;
    private final SubjectJudge judge;
    private final Object lock = new Object();
    private @Nullable BackgroundRemover remover;
    private boolean closed;

    /**
     * A finder whose remover is opened when it is first needed.
     *
     * @param opening opens the remover; called once
     * @param folder where masks are kept
     * @param maxBytes of all of them; 0 for keeping none
     * @param minConfidence below which a cutout is said to be unsure, 0 to 1
     */
    public SubjectFinder(
            Supplier<BackgroundRemover> opening, Path folder, long maxBytes, double minConfidence, Clock clock) {
        this.opening = opening;
        this.masks = new MaskCache(new MaskFolder(folder, maxBytes, clock));
        this.judge = new SubjectJudge(minConfidence);
    }

    /** The longest side that pictures should be reduced to, in pixels. */
    public int longestSide() {
        return remover().longestSide();
    }

    /**
     * What the remover is, for diagnosis; opens it.
     *
     * @throws dev.imagemill.fault.SettingException where it cannot be opened as it is set
     */
    public String version() {
        return remover().version();
    }

    /**
     * Finds the subject.
     *
     * @param picture at most {@link #longestSide} on its longest side
     * @throws dev.imagemill.fault.FaultException as {@link BackgroundRemover#mask}
     */
    public Subject find(RgbPicture picture, Checkpoint checkpoint) throws InterruptedException {
        BackgroundRemover asked = remover();
        Mask mask = masks.get(
                MaskKey.of(asked.version(), picture), checkpoint, () -> checked(asked.mask(picture), picture));
        checkpoint.pass();
        return judge.judge(mask);
    }

    /** Closes the remover, where it is open. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (remover != null) {
                remover.close();
            }
            remover = null;
        }
    }

    private BackgroundRemover remover() {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("the finder of subjects is closed");
            }
            if (remover == null) {
                remover = opening.get();
            }
            return remover;
        }
    }

    private static Mask checked(Mask mask, RgbPicture picture) {
        if (mask.width() != picture.width() || mask.height() != picture.height()) {
            throw new IllegalStateException("a mask of " + mask.width() + "×" + mask.height() + " for a picture of "
                    + picture.width() + "×" + picture.height());
        }
        return mask;
    }
}
