package dev.imagemill.vips;

import org.jspecify.annotations.Nullable;

/** libvips refused or gave up. The message is libvips' own, one line where it gave one; the category is ours. */
public final class VipsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final VipsErrorCategory category;

    /**
     * Makes an error.
     *
     * @param cause what a source, target or progress listener threw, or null where libvips itself failed
     */
    public VipsException(VipsErrorCategory category, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.category = category;
    }

    /** Why it failed, as far as libvips' words tell. */
    public VipsErrorCategory category() {
        return category;
    }
}
