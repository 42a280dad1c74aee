package dev.imagemill.cutout;

import dev.imagemill.fault.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a picture.
 *
 * @param mask of the picture's size
 * @param usable whether it is worth cutting along; where not, the picture is better left whole, and the notice says why
 * @param notice what the picture's owner should know; null where all is well
 */
public record Subject(Mask mask, boolean usable, @Nullable Notice notice) {

    static Subject sure(Mask mask) {
        return new Subject(mask, true, null);
    }
}
