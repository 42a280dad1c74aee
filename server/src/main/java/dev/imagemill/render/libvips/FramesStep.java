package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelSize;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;
import java.util.ArrayList;
import java.util.List;

/** Takes the strip of frames, in which libvips holds an animation, apart and puts it together again. */
final class FramesStep {

    private static final List<String> TIMES = List.of("delay", "loop", "gif-delay");

    private FramesStep() {}

    /** The frames of a strip that is held in memory; times and loops stay noted in each. */
    static List<VipsImage> split(VipsImage strip, int frames) {
        if (frames == 1) {
            return List.of(strip);
        }
        int height = strip.height() / frames;
        List<VipsImage> single = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            single.add(strip.extractArea(new VipsBox(0, i * height, strip.width(), height)));
        }
        return single;
    }

    static VipsImage join(Picture picture) {
        PixelSize size = picture.actual();
        if (picture.frames().size() == 1) {
            return still(picture.first());
        }
        return picture.scope()
                .op("arrayjoin")
                .with("in", picture.frames())
                .with("across", 1)
                .image()
                .edit(fields -> fields.set("page-height", size.height()));
    }

    private static VipsImage still(VipsImage image) {
        return TIMES.stream().anyMatch(image.metadata()::has)
                ? image.edit(fields -> TIMES.forEach(fields::remove))
                : image;
    }
}
