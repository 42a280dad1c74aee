package dev.imagemill.fault;

/**
 * What its owner should know of something that was made, though not as it was asked for.
 *
 * @param code stable, lower-case kebab, such as {@code cutout-unsure}; clients may switch on it
 * @param detail one sentence for people that says what was found and what to do next; never a secret or a path of the host
 */
public record Notice(String code, String detail) {}
