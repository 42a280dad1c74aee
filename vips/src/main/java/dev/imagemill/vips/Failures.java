package dev.imagemill.vips;

import dev.imagemill.vips.ErrorHistory.Concern;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Turns a failed call of one scope into an exception: what libvips said about it, or what a callback of ours threw, or the stop. */
final class Failures {
    private final ErrorBuffer errors;
    private final @Nullable Failures outer;
    private final ErrorSubjects subjects = new ErrorSubjects();
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

    Failures(ErrorBuffer errors, @Nullable Failures outer) {
        this.errors = errors;
        this.outer = outer;
    }

    /** Where a scope notes what errors about its work would mention. */
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
        String said = errors.since(mark, this::concern);
        Throwable cause = takeThrown();
        if (cause != null) {
            return new VipsException(VipsErrorCategory.IO, operation + ": " + cause, cause);
        }
        if (stop != null) {
            return stopped(operation, stop);
        }
        String message = said.isEmpty() ? operation + ": libvips gave no reason" : said;
        return new VipsException(ErrorCategories.of(operation, withoutFiles(message)), message, null);
    }

    /** The closest of what this scope and those around it have to do with it; only what none of them knows is another's. */
    private Concern concern(String line) {
        Concern own = subjects.concern(line);
        Concern outers = outer == null ? own : outer.concern(line);
        return own.compareTo(outers) < 0 ? own : outers;
    }

    private String withoutFiles(String message) {
        String words = subjects.withoutFiles(message);
        return outer == null ? words : outer.withoutFiles(words);
    }

    private @Nullable Throwable takeThrown() {
        Throwable own = thrown.getAndSet(null);
        return own != null || outer == null ? own : outer.takeThrown();
    }
}
