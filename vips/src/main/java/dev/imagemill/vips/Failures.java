package dev.imagemill.vips;

import dev.imagemill.vips.ErrorHistory.Concern;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Turns a failed call into an exception: what libvips said about it, or what a callback of ours threw, or the stop. There is one for a
 * scope and all those nested in it, for what is loaded in one of them is often read, and fails, in another.
 */
final class Failures {
    private final ErrorBuffer errors;
    private final ErrorSubjects subjects = new ErrorSubjects();
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

    Failures(ErrorBuffer errors) {
        this.errors = errors;
    }

    /** Where operations note what errors about them would mention. */
    ErrorSubjects subjects() {
        return subjects;
    }

    /** Keeps what a callback threw; the operation that fails for it has it as the cause. */
    void callbackThrew(Throwable e) {
        thrown.compareAndSet(null, e);
    }

    VipsException stopped(String operation, VipsErrorCategory reason) {
        boolean late = reason == VipsErrorCategory.TIMEOUT;
        return new VipsException(reason, operation + (late ? ": stopped at the deadline" : ": killed"), null);
    }

    /**
     * What to throw for a call that has just failed.
     *
     * @param stop why the scope was stopped, or null if it wasn't
     */
    VipsException of(String operation, long mark, @Nullable VipsErrorCategory stop) {
        String said = errors.since(mark, line -> concern(line, stop != null));
        Throwable cause = thrown.getAndSet(null);
        if (cause != null) {
            return new VipsException(VipsErrorCategory.IO, operation + ": " + cause, cause);
        }
        if (stop != null) {
            return stopped(operation, stop);
        }
        String message = said.isEmpty() ? operation + ": libvips gave no reason" : said;
        return new VipsException(ErrorCategories.of(operation, subjects.withoutFiles(message)), message, null);
    }

    /** Only the stopped have their images killed: they are known to be stopped before the images are. */
    private Concern concern(String line, boolean stopped) {
        return !stopped && line.contains("killed for image") ? Concern.ELSEWHERE : subjects.concern(line);
    }
}
