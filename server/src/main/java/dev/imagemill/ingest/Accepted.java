package dev.imagemill.ingest;

import dev.imagemill.catalog.Image;

/**
 * What became of a submitted file.
 *
 * @param duplicate whether its owner had an image with these bytes already; it is that image then
 */
public record Accepted(Image image, boolean duplicate) {}
