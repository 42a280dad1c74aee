package dev.imagemill.vips;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Turns a failed call of one scope into an exception: what libvips said about it, or what a callback of ours threw, or the stop. */
final class Failures {
    private final ErrorBuffer errors;
    private final @Nullable Failures outer;
    private final Set<String> subjects = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

    Failures(ErrorBuffer errors, @Nullable Failures outer) {
        this.errors = errors;
        this.outer = outer;
    }

    /** Notes what errors about this scope's work would mention: a file's path, a format's name. */
    void expectAbout(String subject) {
        subjects.add(subject.toLowerCase(Locale.ROOT));
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
        String said = errors.since(mark, this::concerns);
        Throwable cause = takeThrown();
        if (cause != null) {
            return new VipsException(VipsErrorCategory.IO, operation + ": " + cause, cause);
        }
        if (stop != null) {
            return stopped(operation, stop);
        }
        String message = said.isEmpty() ? operation + ": libvips gave no reason" : said;
        return new VipsException(ErrorCategories.of(operation, withoutPaths(message)), message, null);
    }

    private boolean concerns(String line) {
        String words = line.toLowerCase(Locale.ROOT);
        return subjects.stream().anyMatch(words::contains) || (outer != null && outer.concerns(line));
    }

    /** A file may be called {@code killed.jpg}. */
    private String withoutPaths(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        for (String path : subjects.stream()
                .filter(s -> s.contains("/"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            words = words.replace(path, "");
        }
        return outer == null ? words : outer.withoutPaths(words);
    }

    private @Nullable Throwable takeThrown() {
        Throwable own = thrown.getAndSet(null);
        return own != null || outer == null ? own : outer.takeThrown();
    }
}
