package dev.imagemill.catalog;

import dev.imagemill.fault.Fault;

/** How a wanted rendition ended. */
public sealed interface RenditionResult {

    RenderOrder.Wanted wanted();

    /** Its file is stored. */
    record Made(RenderOrder.Wanted wanted, RenditionFile file) implements RenditionResult {}

    /** It alone could not be made. */
    record NotMade(RenderOrder.Wanted wanted, Fault fault) implements RenditionResult {}
}
