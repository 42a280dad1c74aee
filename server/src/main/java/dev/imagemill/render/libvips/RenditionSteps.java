package dev.imagemill.render.libvips;

import dev.imagemill.cutout.Mask;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.PlannedRendition;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.render.SizeCheck;
import dev.imagemill.render.Sureness;
import dev.imagemill.transform.Cutout;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.Preset;
import dev.imagemill.vips.VipsImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a picture on its way from a base to a file, in this order:
 *
 * <ol>
 *   <li>the preset's operations, each by its step ({@link OperationSteps}, {@link CutoutStep}); colours are made plain behind the first scaling
 *   <li>plain colours, where no operation has asked for them before ({@link PlainColoursStep})
 *   <li>a background under transparency, where the format has none ({@link FlattenStep})
 *   <li>metadata ({@link MetadataStep})
 *   <li>frames put together ({@link FramesStep})
 *   <li>encoding ({@link Encoder}), several times for a wanted length ({@link SizeTarget})
 * </ol>
 */
record RenditionSteps(MarkSource marks, CutoutStep cutouts) {

    /**
     * What was made.
     *
     * @param size of a frame
     * @param sureness null where nothing had to be judged
     */
    record Made(PixelSize size, @Nullable Sureness sureness) {}

    /**
     * Makes one rendition.
     *
     * @param sizes asked before each step with the size that the picture really has
     * @param subject of its cutout, where that was asked for before; null where there is none, or it has to be found
     * @throws dev.imagemill.fault.FaultException {@code rendition-too-large} where that shows only now
     * @throws SubjectWantedException as {@link CutoutStep#apply}
     */
    Made make(
            Picture base, PlannedRendition rendition, RenditionRequest request, SizeCheck sizes, @Nullable Mask subject)
            throws IOException {
        Output output = rendition.preset().output();
        ImageFormat format = rendition.format();
        Worked worked = work(base, rendition.preset(), sizes, subject);
        sizes.requireWritable(worked.picture().actual(), format);
        Picture picture = PlainColoursStep.apply(worked.picture(), output.metadata());
        picture = FlattenStep.apply(picture, format, output.background());
        picture = MetadataStep.apply(picture, output, format, request.texts());
        save(FramesStep.join(picture), new Encoder(format, output), request.target());
        return new Made(picture.actual(), worked.sureness());
    }

    private record Worked(Picture picture, @Nullable Sureness sureness) {}

    private Worked work(Picture base, Preset preset, SizeCheck sizes, @Nullable Mask subject) {
        MetadataPolicy policy = preset.output().metadata();
        Worked worked = new Worked(base, null);
        for (int i = 0; i < preset.operations().size(); i++) {
            Operation operation = preset.operations().get(i);
            Picture picture = worked.picture();
            sizes.after(i, operation, picture.nominal(), picture.frames().size());
            if (operation instanceof Cutout cutout) {
                CutoutStep.Cut cut = cutouts.apply(picture, cutout, policy, subject);
                worked = new Worked(cut.picture(), cut.sureness());
            } else {
                worked = new Worked(OperationSteps.apply(picture, operation, policy, marks), worked.sureness());
            }
        }
        return worked;
    }

    private static void save(VipsImage image, Encoder encoder, Path target) throws IOException {
        Output output = encoder.output();
        int quality = output.qualityFor(encoder.format());
        Integer maxBytes = output.maxBytes();
        if (maxBytes != null && encoder.format().hasQuality()) {
            new SizeTarget(encoder, maxBytes).save(image.copyMemory(), quality, target);
        } else {
            encoder.save(image, source -> source.save(encoder.saver(), target), quality);
        }
    }
}
