package dev.imagemill.cutout;

/** One that stands for somebody outside of the process who is waited for. */
public final class OutsideRemover implements BackgroundRemover {

    private final BackgroundRemover inner;

    /** @param inner answers */
    public OutsideRemover(BackgroundRemover inner) {
        this.inner = inner;
    }

    @Override
    public String version() {
        return "outside " + inner.version();
    }

    @Override
    public int longestSide() {
        return inner.longestSide();
    }

    @Override
    public boolean waitsForOthers() {
        return true;
    }

    @Override
    public Mask mask(RgbPicture picture) throws InterruptedException {
        return inner.mask(picture);
    }
}
