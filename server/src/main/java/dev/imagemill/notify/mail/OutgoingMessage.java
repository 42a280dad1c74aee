package dev.imagemill.notify.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A mail as it goes over the wire, which knows how far it got: its text is asked for only when the server waits for it. */
final class OutgoingMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SENDER = "Imagemill";

    private final String messageId;
    private final BooleanSupplier handOver;
    private boolean written;

    /** The mail may not be sent (any more). */
    static final class NotHandedOverException extends MessagingException {}

    private OutgoingMessage(Session session, String messageId, BooleanSupplier handOver) {
        super(session);
        this.messageId = messageId;
        this.handOver = handOver;
    }

    static OutgoingMessage of(DueMail mail, String from, Session session, BooleanSupplier handOver)
            throws MessagingException {
        String id = "<" + mail.id() + from.substring(from.lastIndexOf('@')) + ">";
        OutgoingMessage message = new OutgoingMessage(session, id, handOver);
        message.setFrom(sender(from));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.recipient().value(), true));
        message.setSubject(mail.text().subject(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        // RFC 3834, section 5: no holiday notices in answer, please.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(alternatives(mail.text()));
        message.saveChanges();
        return message;
    }

    /** Whether the text was given to its end, so that the server may have taken it. */
    boolean isWritten() {
        return written;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        if (!handOver.getAsBoolean()) {
            throw new NotHandedOverException();
        }
        super.writeTo(out, ignored);
        written = true;
    }

    /** The same on each try, so that a server which gets it twice can tell. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart alternatives(MailText text) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain().replace("\n", "\r\n"), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, SENDER, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }
}
