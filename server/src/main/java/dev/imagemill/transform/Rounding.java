package dev.imagemill.transform;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.image.PixelSize;

/** The one way in which lengths become whole pixels: exact in whole numbers, halves up, so that no size is off by one. */
final class Rounding {

    /** The longest side that any step may make; far above what can be written, far below where ints overflow. */
    private static final long LONGEST = 10_000_000;

    private Rounding() {}

    /**
     * {@code value × numerator ÷ denominator}, rounded to the nearest, halves up, at least 1.
     *
     * @throws dev.imagemill.fault.FaultException {@code rendition-too-large}
     */
    static int scaled(int value, int numerator, int denominator) {
        long product = (long) value * numerator;
        return side((2 * product + denominator) / (2L * denominator));
    }

    /**
     * A length as a side of a picture, at least 1.
     *
     * @throws dev.imagemill.fault.FaultException {@code rendition-too-large}
     */
    static int side(long length) {
        if (length > LONGEST) {
            throw Fault.permanent(
                            FaultCategory.LIMIT_EXCEEDED,
                            "rendition-too-large",
                            "A step would make a picture with a side of " + length + " pixels, at most " + LONGEST
                                    + " are possible; choose a smaller size.")
                    .toException();
        }
        return (int) Math.max(1, length);
    }

    /** The largest size with the ratio of {@code shape} inside {@code outer}; one side is exactly that of {@code outer}. */
    static PixelSize largestInside(PixelSize shape, PixelSize outer) {
        if ((long) outer.width() * shape.height() <= (long) outer.height() * shape.width()) {
            return new PixelSize(outer.width(), scaled(outer.width(), shape.height(), shape.width()));
        }
        return new PixelSize(scaled(outer.height(), shape.width(), shape.height()), outer.height());
    }

    /** The smallest size with the ratio of {@code shape} around {@code inner}; one side is exactly that of {@code inner}. */
    static PixelSize smallestAround(PixelSize shape, PixelSize inner) {
        if ((long) inner.width() * shape.height() >= (long) inner.height() * shape.width()) {
            int height = scaled(inner.width(), shape.height(), shape.width());
            return new PixelSize(inner.width(), Math.max(inner.height(), height));
        }
        int width = scaled(inner.height(), shape.width(), shape.height());
        return new PixelSize(Math.max(inner.width(), width), inner.height());
    }
}
