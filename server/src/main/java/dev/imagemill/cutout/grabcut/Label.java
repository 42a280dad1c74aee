package dev.imagemill.cutout.grabcut;

/** OpenCV's labels of a pixel ({@code cv::GrabCutClasses}); the lowest bit says subject. */
final class Label {
    static final byte SURELY_BACKGROUND = 0;
    static final byte SURELY_SUBJECT = 1;
    static final byte PERHAPS_BACKGROUND = 2;
    static final byte PERHAPS_SUBJECT = 3;

    private Label() {}

    static boolean isSubject(byte label) {
        return (label & 1) == 1;
    }
}
