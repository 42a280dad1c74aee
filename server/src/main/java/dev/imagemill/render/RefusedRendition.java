package dev.imagemill.render;

import dev.imagemill.fault.Fault;
import dev.imagemill.transform.Preset;

/**
 * A rendition that cannot be made of this source, as the header shows already.
 *
 * @param position its place in the request
 * @param fault why
 */
public record RefusedRendition(int position, Preset preset, Fault fault) {}
