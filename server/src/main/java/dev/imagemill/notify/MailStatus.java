package dev.imagemill.notify;

/**
 * Whether e-mail can be sent.
 *
 * @param detail one sentence for people
 */
public record MailStatus(boolean enabled, String detail) {}
