package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.describe.Label;
import dev.imagemill.fault.Fault;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.storage.ObjectKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An original somebody gave us, with its facts.
 *
 * @param name what the owner calls it; editable
 * @param original where its bytes are: {@code {imageId}/input/{fileName}}
 * @param bytes length of the original
 * @param sha256 of the original's bytes, 64 lower-case hex digits
 * @param fault why it failed; null unless {@code FAILED}
 * @param texts as written by a person or a describer
 * @param describing where the describing stands; says nothing of the renditions
 * @param renditions in the order they were asked for
 */
public record Image(
        ImageId id,
        OwnerId owner,
        String name,
        ObjectKey original,
        ImageInfo info,
        long bytes,
        String sha256,
        ProcessingStatus status,
        @Nullable Fault fault,
        ImageTexts texts,
        Describing describing,
        Instant createdAt,
        List<Rendition> renditions) {

    public Image {
        renditions = List.copyOf(renditions);
    }

    /** Of its texts. */
    public @Nullable String title() {
        return texts.title();
    }

    /** Of its texts. */
    public @Nullable String description() {
        return texts.description();
    }

    /** Of its texts: what stands for the picture where it is not seen. */
    public @Nullable String altText() {
        return texts.altText();
    }

    /** Of its texts. */
    public List<Label> labels() {
        return texts.labels();
    }

    /** The same image with other name and texts. */
    public Image with(String newName, ImageTexts newTexts) {
        return new Image(
                id,
                owner,
                newName,
                original,
                info,
                bytes,
                sha256,
                status,
                fault,
                newTexts,
                describing,
                createdAt,
                renditions);
    }
}
