package dev.imagemill.observability;

import org.jspecify.annotations.Nullable;

/**
 * What runs.
 *
 * @param version of the program, such as {@code 0.1.0}
 * @param revision of the source it was built from; null where that is not known
 * @param libvips the version of the engine in use
 */
public record ProgramVersion(
        String name, String version, @Nullable String revision, String libvips) {}
