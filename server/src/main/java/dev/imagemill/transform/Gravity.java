package dev.imagemill.transform;

import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;

/** Which part of a larger area a smaller one takes. */
public enum Gravity {
    CENTRE(1, 1),
    NORTH(1, 0),
    NORTH_EAST(2, 0),
    EAST(2, 1),
    SOUTH_EAST(2, 2),
    SOUTH(1, 2),
    SOUTH_WEST(0, 2),
    WEST(0, 1),
    NORTH_WEST(0, 0),
    /** The part that draws the eye: edges, skin tones and saturated colours; found from the pixels. */
    ATTENTION(1, 1),
    /** The part with the most detail; found from the pixels. */
    ENTROPY(1, 1);

    private final int halvesRight;
    private final int halvesDown;

    Gravity(int halvesRight, int halvesDown) {
        this.halvesRight = halvesRight;
        this.halvesDown = halvesDown;
    }

    /** Whether the place depends on what the picture shows. */
    public boolean looksAtPixels() {
        return this == ATTENTION || this == ENTROPY;
    }

    /**
     * Places a box in an area that is at least as large; an odd pixel of a centred one is left on the right and below. For the
     * two that look at pixels this is the centre.
     */
    public PixelBox place(PixelSize inner, PixelSize outer) {
        return new PixelBox(
                left(inner.width(), outer.width()), top(inner.height(), outer.height()), inner.width(), inner.height());
    }

    /** Where something of a width begins in something of another; negative where it is wider. */
    public int left(int inner, int outer) {
        return Math.floorDiv((outer - inner) * halvesRight, 2);
    }

    /** See {@link #left}. */
    public int top(int inner, int outer) {
        return Math.floorDiv((outer - inner) * halvesDown, 2);
    }

    /** −1 where the box sits at the right or lower edge, so that an offset moves it inwards; else 1. */
    public int directionX() {
        return halvesRight == 2 ? -1 : 1;
    }

    /** See {@link #directionX}. */
    public int directionY() {
        return halvesDown == 2 ? -1 : 1;
    }
}
