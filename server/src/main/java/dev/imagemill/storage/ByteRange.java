package dev.imagemill.storage;

/**
 * A part of an object.
 *
 * @param start first byte, from 0
 * @param length how many bytes, ≥ 1; a range that reaches beyond the end stops there
 */
public record ByteRange(long start, long length) {

    public ByteRange {
        if (start < 0 || length < 1) {
            throw new IllegalArgumentException("a range starts at 0 or later and has at least one byte");
        }
    }
}
