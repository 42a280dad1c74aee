package dev.imagemill.cutout.grabcut;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Cuts out by OpenCV's GrabCut, without a model. What lies at the border is taken for background and followed inwards over gentle ways; what
 * differs from it, and is shut in by an outline, starts GrabCut as subject. Two starts are cut, one that takes soft changes of
 * light for shadows and one that does not, and what the second has beyond the first is weighed by its outline. docs/cutout.md says more.
 */
public final class GrabcutBackgroundRemover implements BackgroundRemover {

    private static final int LONGEST_SIDE = 640;

    /** GrabCut itself works at this size: its graph is what costs. */
    private static final int CUT_SIDE = 320;

    private static final int ITERATIONS = 2;
    private static final float SMOOTHING = 0.8f;
    private static final int SHADOW_GAP = 1;
    private static final int OUTLINE_GAP = 2;

    /** Under this share of the picture there is nothing that GrabCut could learn a subject's colours from. */
    private static final double LEAST_SUBJECT = 0.0005;

    private static final int LEAST_SIDE = 16;

    private final OpenCvLoader openCv;

    /**
     * Loads nothing yet.
     *
     * @param cacheFolder where OpenCV is unpacked, at the first cut; null for the user's cache folder, as for libvips
     */
    public GrabcutBackgroundRemover(@Nullable Path cacheFolder) {
        this.openCv = new OpenCvLoader(cacheFolder);
    }

    @Override
    public String version() {
        return "grabcut-1";
    }

    @Override
    public int longestSide() {
        return LONGEST_SIDE;
    }

    @Override
    public Mask mask(RgbPicture picture) throws InterruptedException {
        Reduction reduction = Reduction.to(CUT_SIDE, picture);
        RgbPicture small = reduction.picture();
        if (Math.min(small.width(), small.height()) < LEAST_SIDE) {
            return nothing(picture);
        }
        Found found = find(small);
        stopIfInterrupted();
        return Planes.count(found.mask()) < LEAST_SUBJECT * found.mask().length
                ? nothing(picture)
                : new Mask(
                        picture.width(),
                        picture.height(),
                        new SoftEdge(picture, reduction, found.mask()).alpha(),
                        found.confidence());
    }

    private Found find(RgbPicture small) throws InterruptedException {
        LabPicture lab = LabPicture.of(small).blurred(SMOOTHING);
        Steps steps = Steps.of(lab);
        Evidence soft = Evidence.of(lab, steps.sharp(), SHADOW_GAP);
        Evidence hard = Evidence.of(lab, steps.all(), OUTLINE_GAP);
        byte[] colours = Grain.on(small.rgb());
        boolean[] withoutShadows = cut(colours, soft);
        boolean[] withShadows = cut(colours, hard);
        stopIfInterrupted();
        Additions additions = new Additions(steps, new Palette(lab, hard), hard);
        boolean[] cut = additions.weigh(withoutShadows, withShadows);
        boolean[] whole = Cleaning.clean(additions.weigh(cut, shutIn(cut, hard)), small.width(), additions);
        boolean[] mask = Cleaning.clean(new Shadows(steps, hard).takenOff(whole), small.width(), additions);
        double confidence = new Confidence(steps, hard).of(mask, whole, withoutShadows, withShadows);
        return new Found(mask, confidence);
    }

    private boolean[] cut(byte[] colours, Evidence evidence) throws InterruptedException {
        stopIfInterrupted();
        byte[] labels = Start.labels(evidence);
        int subject = Planes.count(subject(labels));
        if (subject < LEAST_SUBJECT * labels.length || subject == labels.length) {
            return new boolean[labels.length];
        }
        return subject(openCv.get().grabCut(colours, evidence.width(), evidence.height(), labels, ITERATIONS));
    }

    /** The cut and what an outline shuts in beside it: a label in the background's colours is lost to GrabCut. */
    private static boolean[] shutIn(boolean[] mask, Evidence evidence) {
        boolean[] result = mask.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] |= Start.isShutIn(evidence, i);
        }
        return result;
    }

    private static boolean[] subject(byte[] labels) {
        boolean[] subject = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            subject[i] = Label.isSubject(labels[i]);
        }
        return subject;
    }

    private static Mask nothing(RgbPicture picture) {
        return new Mask(picture.width(), picture.height(), new byte[picture.width() * picture.height()], 0);
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cut short");
        }
    }

    /** What was found in the reduced picture. */
    @SuppressWarnings("ArrayRecordComponent") // pixels, compared by nobody
    private record Found(boolean[] mask, double confidence) {}
}
