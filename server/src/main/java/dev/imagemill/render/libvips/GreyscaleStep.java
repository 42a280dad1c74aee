package dev.imagemill.render.libvips;

/** Takes the colour out. */
final class GreyscaleStep {

    private GreyscaleStep() {}

    static Picture apply(Picture picture) {
        if (picture.first().interpretation().equals("b-w")) {
            return picture;
        }
        return picture.map(frame -> frame.colourspace("b-w"));
    }
}
