package dev.imagemill.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the page behind it; null on the last
 */
record Page<T>(List<T> items, @Nullable String next) {

    private static final int MOST = 200;

    /**
     * How many entries to ask for, so that it is seen whether there is another page.
     *
     * @throws dev.imagemill.fault.FaultException {@code parameter-invalid} where the limit is not 1 to 200
     */
    static int asked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Faults.invalid("parameter-invalid", "limit is " + limit + ", expected 1 to " + MOST + ".");
        }
        return Math.min(limit + 1, MOST);
    }

    /**
     * Cuts off what was asked for besides.
     *
     * @param found as many as {@link #asked} said, where there are so many
     * @param id what the list is in the order of
     */
    static <T> Page<T> of(List<T> found, int limit, Function<T, UUID> id) {
        boolean more = found.size() > limit || found.size() == MOST;
        List<T> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(page, more ? Cursor.of(id.apply(page.getLast())) : null);
    }
}
