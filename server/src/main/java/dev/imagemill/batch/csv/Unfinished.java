package dev.imagemill.batch.csv;

/** Goes away with the next commits. */
final class Unfinished {

    private Unfinished() {}

    @SuppressWarnings("TypeParameterUnusedInFormals") // stands in for any type
    static <T> T part() {
        if (Boolean.getBoolean("never")) {
            part();
        }
        throw new UnsupportedOperationException();
    }
}
