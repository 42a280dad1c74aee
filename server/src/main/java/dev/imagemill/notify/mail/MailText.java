package dev.imagemill.notify.mail;

/**
 * What a mail says, twice.
 *
 * @param subject one line without control characters
 * @param plain lines end with a line feed
 * @param html a whole document
 */
public record MailText(String subject, String plain, String html) {}
