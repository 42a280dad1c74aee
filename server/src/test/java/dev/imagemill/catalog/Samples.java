package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.OutputFormat;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values for tests. */
public final class Samples {

    public static final ImageInfo INFO =
            new ImageInfo(ImageFormat.JPEG, new PixelSize(640, 480), Orientation.ROTATE_90, 1, false, 8, 3, true);

    private static final ImageIds IDS = new ImageIds(Clock.systemUTC(), new Random());

    private Samples() {}

    public static OwnerId owner() {
        return new OwnerId(UUID.randomUUID());
    }

    public static Preset preset(String name) {
        return preset(name, 80);
    }

    public static Preset preset(String name, int quality) {
        return new Preset(new PresetName(name), List.of(), new Output(ImageFormat.WEBP, quality));
    }

    /** With title and description in its files. */
    public static Preset embedding(String name) {
        Output output = new Output(
                OutputFormat.WEBP, 80, false, false, null, null, Colour.WHITE, MetadataPolicy.STRIP, false, true);
        return new Preset(new PresetName(name), List.of(), output);
    }

    public static NewImage image(OwnerId owner, String name, Preset... presets) {
        ImageId id = IDS.next();
        String sha256 = (id.toString() + id).replace("-", "");
        return new NewImage(
                id, owner, name, new ObjectKey(id + "/input/" + name), INFO, 12_345, sha256, List.of(presets));
    }
}
