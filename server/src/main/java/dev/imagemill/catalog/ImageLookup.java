package dev.imagemill.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds what belongs to many images at once, whoever owns them. Images that are not there, or deleted, are left out. */
public interface ImageLookup {

    /** Their renditions, in the order they were asked for. */
    Map<ImageId, List<Rendition>> renditions(Collection<ImageId> images);

    /** What is said of them; {@link ImageTexts#NONE} of those that nobody has said anything of. */
    Map<ImageId, ImageTexts> texts(Collection<ImageId> images);
}
