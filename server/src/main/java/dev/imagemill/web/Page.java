package dev.imagemill.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param more whether there are others behind it
 */
record Page<T>(List<T> entries, boolean more) {

    /** Of what was found where one more was asked for than the page has. */
    static <T> Page<T> of(List<T> found, int limit) {
        return new Page<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /**
     * Checks how many entries a caller wants.
     *
     * @throws dev.imagemill.fault.FaultException {@code parameter-invalid} where that is not 1 to {@code most}
     */
    static void check(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw Faults.invalid("parameter-invalid", "limit is " + limit + ", expected 1 to " + most + ".");
        }
    }

    /** The cursor of the page behind it; null on the last. */
    @Nullable
    String next(Function<T, String> cursor) {
        return more ? cursor.apply(entries.getLast()) : null;
    }
}
