package dev.imagemill.render;

/**
 * What makes the pictures.
 *
 * @param version such as {@code 8.18.7}
 */
public record EngineVersion(String name, String version) {}
