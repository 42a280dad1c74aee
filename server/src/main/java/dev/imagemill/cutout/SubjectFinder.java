package dev.imagemill.cutout;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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

    /** How long it makes no sense to have a subject found that is not known; zero where it can be found now. */
    public Duration pause() {
        return remover().pause();
    }

    /**
     * Finds the subject, without waiting for anybody outside of the process.
     *
     * @param picture at most {@link #longestSide} on its longest side
     * @return empty where somebody outside has to be asked, by {@link #ask}
     * @throws dev.imagemill.fault.FaultException as {@link BackgroundRemover#mask}
     */
    public Optional<Subject> find(RgbPicture picture, Checkpoint checkpoint) throws InterruptedException {
        BackgroundRemover chosen = remover();
        Optional<Mask> mask = chosen.waitsForOthers()
                ? masks.kept(MaskKey.of(chosen.version(), picture))
                : Optional.of(mask(chosen, picture, checkpoint));
        checkpoint.pass();
        return mask.map(judge::judge);
    }

    /**
     * The mask, from what is kept or from the remover, however long its answer takes: who calls should hold nothing that others wait
     * for.
     *
     * @param picture as for {@link #find}
     * @param patient whether to wait while others ask; where not, who calls is told when to come again
     * @throws dev.imagemill.fault.FaultException as {@link BackgroundRemover#mask}
     */
    public Mask ask(RgbPicture picture, boolean patient) throws InterruptedException {
        BackgroundRemover asked = remover();
        return masks.get(
                MaskKey.of(asked.version(), picture),
                Checkpoint.NONE,
                () -> checked(patient ? asked.mask(picture) : asked.mask(picture, Duration.ZERO), picture));
    }

    /** What a mask is worth. */
    public Subject judge(Mask mask) {
        return judge.judge(mask);
    }

    private Mask mask(BackgroundRemover asked, RgbPicture picture, Checkpoint checkpoint) throws InterruptedException {
        return masks.get(MaskKey.of(asked.version(), picture), checkpoint, () -> checked(asked.mask(picture), picture));
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
