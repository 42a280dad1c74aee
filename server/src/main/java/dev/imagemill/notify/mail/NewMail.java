package dev.imagemill.notify.mail;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.MailAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param owner who hears where it cannot be
 * @param source what it comes from; a second mail from there is not sent
 * @param batch that it is about; null for none
 */
public record NewMail(
        OwnerId owner, String source, @Nullable UUID batch, MailAddress recipient, MailText text) {}
