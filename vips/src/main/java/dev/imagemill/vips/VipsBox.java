package dev.imagemill.vips;

/** A rectangle in pixels from the image's top left corner. Width and height are 0 where there is none. */
public record VipsBox(int left, int top, int width, int height) {}
