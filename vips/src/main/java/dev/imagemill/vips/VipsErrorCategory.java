package dev.imagemill.vips;

/** Why libvips failed, in the terms a caller decides by. */
public enum VipsErrorCategory {
    /** The bytes are of a known format but broken or cut short. The same bytes will fail again. */
    CORRUPT,
    /** The bytes are of no format that this libvips reads, or it has no such operation or saver. */
    UNSUPPORTED,
    /** The operation exists but is blocked as unsafe for untrusted input. */
    BLOCKED,
    /** {@link VipsScope#kill()} was called. */
    KILLED,
    /** The deadline of {@link VipsScope#deadline} passed. */
    TIMEOUT,
    /** The image is larger than libvips, a codec or a limit allows. */
    TOO_LARGE,
    /** Reading or writing failed: a file, a device, or a callback of ours (then with its exception as the cause). */
    IO,
    /** Memory ran out; the same work may pass when less is going on. */
    OUT_OF_MEMORY,
    /** Anything else, such as arguments that don't fit the image. */
    OTHER
}
