package dev.imagemill.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds the renditions of many images at once, whoever owns them. */
public interface RenditionLookup {

    /** Those of the images that are there and not deleted, in the order they were asked for; the others are left out. */
    Map<ImageId, List<Rendition>> of(Collection<ImageId> images);
}
