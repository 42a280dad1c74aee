package dev.imagemill.catalog;

import dev.imagemill.fault.Fault;
import java.util.Set;

/** Tells faults of an original, which nothing can be made of, from those of what was made of it. Pure. */
public final class OriginalFault {

    private static final Set<String> CODES = Set.of(
            "not-an-image",
            "image-corrupt",
            "image-truncated",
            "image-too-large",
            "too-many-frames",
            "format-unsupported",
            "original-missing");

    private OriginalFault() {}

    /** Whether a fault says that the original cannot be used, whatever is wanted of it. */
    public static boolean is(Fault fault) {
        return CODES.contains(fault.code());
    }
}
