package dev.imagemill.transform;

/** The whole numbers that a field may have, both ends included. */
record WholeRange(int min, int max) {

    /** Lengths in pixels. 16384 is the longest side that every format but WebP (16383) can be written with. */
    static final WholeRange SIDE = new WholeRange(1, 16_384);

    int check(String field, int value) {
        if (!has(value)) {
            throw PresetFault.expected(field, expected(), value);
        }
        return value;
    }

    boolean has(long value) {
        return value >= min && value <= max;
    }

    String expected() {
        return "a whole number from " + min + " to " + max;
    }
}
