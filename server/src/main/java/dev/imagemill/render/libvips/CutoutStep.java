package dev.imagemill.render.libvips;

import dev.imagemill.cutout.AlphaModel;
import dev.imagemill.cutout.Checkpoint;
import dev.imagemill.cutout.EdgeColours;
import dev.imagemill.cutout.GuidedFilter;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.cutout.SoftShadow;
import dev.imagemill.cutout.Subject;
import dev.imagemill.cutout.SubjectBox;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.Sureness;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.Cutout;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the subject out. Found at the size that the remover wants, drawn to the picture's edges at {@link #WORKING_SIDE}, applied at
 * full size. A picture that is cut out already keeps its own edges. Of an animation only the first frame is taken: others would show another subject each.
 */
record CutoutStep(SubjectFinder finder, MarkSource marks) {

    /** Where edges and their colours are looked at, in pixels. */
    static final int WORKING_SIDE = 1024;

    /** The radius of the filter's windows as a part of the longer side. */
    private static final double RADIUS = 0.012;

    /** Edges fainter than about 1 % of the range (as a deviation) are not followed. */
    private static final double EPSILON = 1e-4;

    /**
     * What came of it.
     *
     * @param sureness what is to be said of it
     */
    record Cut(Picture picture, Sureness sureness) {}

    /**
     * Cuts out.
     *
     * @param known the mask, where it was asked for before; null where it has to be found
     * @throws SubjectWantedException where somebody outside has to be asked for it
     */
    Cut apply(Picture picture, Cutout cutout, MetadataPolicy policy, @Nullable Mask known) {
        Picture still = readable(picture, policy);
        VipsImage image = still.first();
        Optional<Mask> own = OwnAlpha.of(image);
        VipsImage opaque = image.hasAlpha() ? image.flatten(white()) : image;
        Mask given = own.orElse(known);
        Subject subject = given == null ? find(opaque) : finder.judge(given);
        Sureness sureness = new Sureness(subject.mask().confidence(), subject.notice());
        if (!subject.usable()) {
            return new Cut(still, sureness);
        }
        VipsImage made = own.isPresent() ? cutAlready(image, own.get(), cutout) : cut(image, opaque, subject, cutout);
        PixelSize nominal = cutout.trim() ? new PixelSize(made.width(), made.height()) : still.nominal();
        return new Cut(new Picture(List.of(made), nominal, false, true), sureness);
    }

    /** The first frame in plain colours, three of them, to be read several times. */
    private static Picture readable(Picture picture, MetadataPolicy policy) {
        Picture first = new Picture(
                picture.frames().subList(0, 1), picture.nominal(), picture.anyOrder(), picture.plainColours());
        Picture plain = PlainColoursStep.apply(first, policy).map(Canvas::coloured);
        boolean asItWas = plain.first().equals(picture.first());
        return asItWas ? plain.inAnyOrder() : plain.held();
    }

    private Subject find(VipsImage opaque) {
        RgbPicture small = ReducedPicture.of(opaque, ReducedPicture.size(opaque, finder.longestSide()));
        try {
            return finder.find(small, opaque.scope()::checkpoint).orElseThrow(() -> new SubjectWantedException(small));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.temporary(
                            FaultCategory.UNAVAILABLE,
                            "render-interrupted",
                            "The cutout was called off, since the program stops; try again.")
                    .toException(e);
        }
    }

    /** Edges and colours are as whoever cut it out has left them. */
    private VipsImage cutAlready(VipsImage image, Mask own, Cutout cutout) {
        PixelSize working = new PixelSize(own.width(), own.height());
        float[] alpha = OwnAlpha.shares(own);
        byte @Nullable [] shadow = shadow(alpha, working, cutout, image.scope()::checkpoint);
        VipsBox box = box(image, alpha, shadow, working, cutout);
        return laid(image.extractArea(box), shadow, working, new Matte(image, box), cutout);
    }

    private VipsImage cut(VipsImage image, VipsImage opaque, Subject subject, Cutout cutout) {
        Checkpoint checkpoint = image.scope()::checkpoint;
        PixelSize working = ReducedPicture.size(image, WORKING_SIDE);
        RgbPicture colours = ReducedPicture.of(opaque, working);
        int radius = (int) Math.max(2, Math.round(Math.max(working.width(), working.height()) * RADIUS));
        AlphaModel model = new GuidedFilter(radius, EPSILON)
                .fitTwice(colours, ReducedPicture.scaled(image.scope(), subject.mask(), working), checkpoint);
        float[] alpha = model.alpha(colours);
        byte @Nullable [] shadow = shadow(alpha, working, cutout, checkpoint);
        Matte matte = new Matte(image, box(image, alpha, shadow, working, cutout));
        VipsImage fullAlpha = matte.alpha(model, opaque);
        EdgeColours edges = EdgeColours.of(colours, alpha, checkpoint);
        VipsImage own = matte.colours(edges, fullAlpha, opaque);
        VipsImage lone = own.bandjoin(fullAlpha).withInterpretation("srgb");
        return laid(lone, shadow, working, matte, cutout);
    }

    private VipsImage laid(VipsImage lone, byte @Nullable [] shadow, PixelSize working, Matte matte, Cutout cutout) {
        VipsImage image = matte.picture();
        VipsImage under = shadow == null
                ? null
                : matte.full(image.scope().fromPixels(shadow, working.width(), working.height(), 1, "b-w"));
        return new CutoutBackground(cutout, marks).under(lone, under, image);
    }

    private static byte @Nullable [] shadow(float[] alpha, PixelSize working, Cutout cutout, Checkpoint checkpoint) {
        return cutout.shadow() == 0
                ? null
                : SoftShadow.of(alpha, working.width(), working.height(), cutout.shadow(), checkpoint);
    }

    private static VipsBox box(
            VipsImage image, float[] alpha, byte @Nullable [] shadow, PixelSize working, Cutout cutout) {
        PixelSize full = new PixelSize(image.width(), image.height());
        PixelBox whole = new PixelBox(0, 0, full.width(), full.height());
        PixelBox box = cutout.trim()
                ? SubjectBox.of(seen(alpha, shadow), working, full, cutout.padding())
                        .orElse(whole)
                : whole;
        return new VipsBox(box.left(), box.top(), box.width(), box.height());
    }

    /** Subject and shadow, whichever is stronger. */
    private static float[] seen(float[] alpha, byte @Nullable [] shadow) {
        if (shadow == null) {
            return alpha;
        }
        float[] seen = alpha.clone();
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Math.max(seen[i], Byte.toUnsignedInt(shadow[i]) / 255f);
        }
        return seen;
    }

    private static double[] white() {
        return new double[] {Colour.WHITE.red(), Colour.WHITE.green(), Colour.WHITE.blue()};
    }
}
