package dev.imagemill.notify.sql;

/** The bounds of lists. */
final class Pages {

    private static final int MOST = 201;

    private Pages() {}

    static void check(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " entries, not " + limit);
        }
    }
}
