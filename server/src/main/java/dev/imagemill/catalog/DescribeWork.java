package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.storage.ObjectKey;

/**
 * An image that is to be described.
 *
 * @param name what its owner calls it
 * @param original where its bytes are
 * @param sha256 of its bytes
 * @param revision counts how often it was asked for; a result is only taken for the one it was begun with
 */
public record DescribeWork(
        ImageId image,
        OwnerId owner,
        String name,
        ObjectKey original,
        ImageInfo info,
        String sha256,
        DescribeOrder order,
        int revision) {}
