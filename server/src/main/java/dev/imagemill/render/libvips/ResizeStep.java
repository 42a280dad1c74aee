package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Resize;
import dev.imagemill.transform.ResizeGeometry;
import dev.imagemill.vips.VipsImage;

/** Scales, then cuts what overhangs or lays the picture on a canvas. */
final class ResizeStep {

    private ResizeStep() {}

    static Picture apply(Picture picture, Resize resize, MetadataPolicy policy) {
        ResizeGeometry geometry = resize.geometry(picture.nominal());
        if (geometry.result().equals(picture.actual()) && geometry.scaled().equals(picture.actual())) {
            return picture.withNominal(picture.actual());
        }
        PixelSize scaled = geometry.scaled();
        Picture whole = picture.map(frame ->
                        isDrawn(frame, scaled) ? Resampling.exact(frame, scaled) : Resampling.scale(frame, scaled))
                .withNominal(scaled);
        Picture cut = CropStep.to(whole, geometry.crop(), resize.gravity());
        return onCanvas(cut, geometry, resize.background(), policy);
    }

    /** An SVG has been drawn at this size, give or take the pixel by which its own sides are no whole numbers. */
    private static boolean isDrawn(VipsImage image, PixelSize size) {
        return Math.abs(image.width() - size.width()) <= 1
                && Math.abs(image.height() - size.height()) <= 1
                && image.metadata().stringOf("vips-loader").orElse("").startsWith("svgload");
    }

    private static Picture onCanvas(
            Picture picture, ResizeGeometry geometry, Colour background, MetadataPolicy policy) {
        if (geometry.canvas().equals(geometry.crop().size())) {
            return picture;
        }
        Picture plain = PlainColoursStep.apply(picture, policy);
        return PadStep.onto(plain, geometry.place(), geometry.canvas(), background);
    }
}
