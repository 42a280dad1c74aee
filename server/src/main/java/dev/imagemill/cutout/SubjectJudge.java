package dev.imagemill.cutout;

import dev.imagemill.fault.Notice;

/** Says what a mask is worth. Pure. */
final class SubjectJudge {

    /** The least share of the frame that can be a subject. */
    static final double LEAST = 0.005;

    /** What covers more of the frame leaves no background to take away. */
    static final double MOST = 0.97;

    /** As {@link #MOST}, of the outermost pixels: a subject stands before something, and that shows at the border. */
    static final double MOST_OF_BORDER = 0.9;

    private static final int HALF = 128;

    private final double minConfidence;

    /** @param minConfidence below which a cutout is made, but said to be unsure; 0 to 1 */
    SubjectJudge(double minConfidence) {
        this.minConfidence = minConfidence;
    }

    Subject judge(Mask mask) {
        double coverage = mask.coverage();
        if (coverage < LEAST) {
            return new Subject(
                    mask,
                    false,
                    new Notice(
                            "cutout-subject-missing",
                            "No subject was found, so the picture was left whole; use one whose subject stands out from its"
                                    + " background, or another remover."));
        }
        if (coverage > MOST || borderCoverage(mask) > MOST_OF_BORDER) {
            return new Subject(
                    mask,
                    false,
                    new Notice(
                            "cutout-subject-fills-frame",
                            "The subject seems to fill the frame, so the picture was left whole; use one that shows some"
                                    + " background all around it."));
        }
        if (mask.confidence() < minConfidence) {
            return new Subject(
                    mask,
                    true,
                    new Notice(
                            "cutout-unsure",
                            "The subject was cut out, but it is not sure that this is all of it and nothing else; look at the"
                                    + " result before you use it."));
        }
        return Subject.sure(mask);
    }

    /** The share of the outermost pixels that is subject, 0 to 1. */
    private static double borderCoverage(Mask mask) {
        int subject = 0;
        int all = 0;
        for (int y = 0; y < mask.height(); y++) {
            boolean edge = y == 0 || y == mask.height() - 1;
            int step = edge ? 1 : Math.max(1, mask.width() - 1);
            for (int x = 0; x < mask.width(); x += step) {
                subject += Byte.toUnsignedInt(mask.alpha()[y * mask.width() + x]) >= HALF ? 1 : 0;
                all++;
            }
        }
        return (double) subject / all;
    }
}
