package dev.imagemill.image;

/** The eight orientations of EXIF tag 0x0112 (CIPA DC-008, section 4.6.4): how stored pixels are meant to be seen. */
public enum Orientation {
    NORMAL(1),
    FLIP_HORIZONTAL(2),
    ROTATE_180(3),
    FLIP_VERTICAL(4),
    TRANSPOSE(5),
    ROTATE_90(6),
    TRANSVERSE(7),
    ROTATE_270(8);

    private static final int FIRST_THAT_SWAPS_AXES = 5;

    private final int exifValue;

    Orientation(int exifValue) {
        this.exifValue = exifValue;
    }

    /** The EXIF value, 1 to 8. */
    public int exifValue() {
        return exifValue;
    }

    /** The orientation of an EXIF value; {@link #NORMAL} for anything but 1 to 8, as viewers do. */
    public static Orientation ofExif(int value) {
        for (Orientation orientation : values()) {
            if (orientation.exifValue == value) {
                return orientation;
            }
        }
        return NORMAL;
    }

    /** Whether width and height change places when the orientation is applied. */
    public boolean swapsAxes() {
        return exifValue >= FIRST_THAT_SWAPS_AXES;
    }
}
