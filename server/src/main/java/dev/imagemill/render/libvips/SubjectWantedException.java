package dev.imagemill.render.libvips;

import dev.imagemill.cutout.RgbPicture;

/** Thrown by a cutout whose subject somebody outside of the process has to be asked for, which is not done while a render holds its room. */
final class SubjectWantedException extends RuntimeException {

    private final transient RgbPicture picture;

    /** @param picture to ask about */
    SubjectWantedException(RgbPicture picture) {
        super("the subject has to be asked for", null, false, false);
        this.picture = picture;
    }

    RgbPicture picture() {
        return picture;
    }
}
