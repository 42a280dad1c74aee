package dev.imagemill.notify.mail;

import dev.imagemill.notify.MailAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is to be tried now.
 *
 * @param attempt the number of this try, from 1; what is said of it only counts while it is the latest
 * @param createdAt its date, the same on each try
 */
public record DueMail(UUID id, MailAddress recipient, MailText text, int attempt, Instant createdAt) {}
