package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Rotate;
import dev.imagemill.transform.Watermark;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;
import java.util.List;

/** Lays a mark over the picture, once or all over. */
final class WatermarkStep {

    private WatermarkStep() {}

    static Picture apply(Picture picture, Watermark watermark, MarkSource marks) {
        if (watermark.opacity() == 0) {
            return picture;
        }
        PixelSize size = picture.nominal();
        VipsImage mark = faded(turned(marks.draw(picture.scope(), watermark, size), watermark), watermark.opacity())
                .copyMemory();
        VipsImage layer = watermark.tile() ? tiled(mark, size) : mark;
        int left = watermark.tile() ? 0 : left(watermark, mark, size);
        int top = watermark.tile() ? 0 : top(watermark, mark, size);
        return picture.map(frame -> over(frame, layer, left, top));
    }

    private static VipsImage turned(VipsImage mark, Watermark watermark) {
        if (watermark.rotation() == 0) {
            return mark;
        }
        Picture upright = new Picture(List.of(mark), new PixelSize(mark.width(), mark.height()), true, true);
        return RotateStep.apply(upright, new Rotate(watermark.rotation(), Colour.TRANSPARENT), MetadataPolicy.STRIP)
                .first();
    }

    private static VipsImage faded(VipsImage mark, double opacity) {
        if (opacity == 1) {
            return mark;
        }
        VipsImage full = mark.extractBand(mark.bands() - 1, 1);
        VipsImage alpha = WholeNumbers.like(full, full.linear(new double[] {opacity}, new double[] {0}));
        return mark.extractBand(0, mark.bands() - 1).bandjoin(alpha).withInterpretation("srgb");
    }

    private static VipsImage tiled(VipsImage mark, PixelSize size) {
        int across = mark.width() + mark.width() / 2;
        int down = mark.height() + mark.height() / 2;
        return mark.embed(0, 0, across, down, new double[] {0, 0, 0, 0})
                .replicate(Math.ceilDiv(size.width(), across), Math.ceilDiv(size.height(), down))
                .extractArea(new VipsBox(0, 0, size.width(), size.height()));
    }

    private static int left(Watermark watermark, VipsImage mark, PixelSize size) {
        return watermark.gravity().left(mark.width(), size.width())
                + watermark.gravity().directionX() * watermark.offsetX();
    }

    private static int top(Watermark watermark, VipsImage mark, PixelSize size) {
        return watermark.gravity().top(mark.height(), size.height())
                + watermark.gravity().directionY() * watermark.offsetY();
    }

    private static VipsImage over(VipsImage frame, VipsImage layer, int left, int top) {
        VipsImage base = Canvas.coloured(frame);
        VipsImage blended = base.composite(layer, "over", left, top);
        VipsImage same = base.hasAlpha() ? blended : blended.extractBand(0, base.bands());
        return WholeNumbers.like(base, same).withInterpretation("srgb");
    }
}
