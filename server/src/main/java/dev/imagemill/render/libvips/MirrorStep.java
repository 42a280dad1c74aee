package dev.imagemill.render.libvips;

/** Mirrors. From left to right works on rows as they come; top to bottom needs the picture in memory. */
final class MirrorStep {

    private MirrorStep() {}

    static Picture flip(Picture picture) {
        return picture.inAnyOrder().map(frame -> frame.flip("vertical"));
    }

    static Picture flop(Picture picture) {
        return picture.map(frame -> frame.flip("horizontal"));
    }
}
