package dev.imagemill.notify.mail;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Gives mails to a mail server, one connection for each.
 *
 * <p>The point at which a mail may be out of our hands is known exactly: the server has asked for the text ({@code 354}), the text
 * has been written to its end, and no answer has come. What breaks before was not sent; what is answered is as answered.
 */
final class SmtpPost extends JavaMailSenderImpl {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private final String from;

    SmtpPost(String host, String from, MailSettings settings) {
        this.from = from;
        setHost(host);
        setPort(settings.portOrUsual());
        if (settings.user() != null) {
            setUsername(settings.user());
            setPassword(settings.password());
        }
        setJavaMailProperties(properties(settings));
    }

    /**
     * Gives one mail to the server.
     *
     * @param handOver asked once the server wants the text; where it says no, the mail is not sent
     */
    MailOutcome send(DueMail mail, BooleanSupplier handOver) {
        Transport transport;
        try {
            transport = connectTransport();
        } catch (AuthenticationFailedException e) {
            LOG.warn("the mail server does not let us in: {}", SmtpFaults.oneLine(e.getMessage()));
            return new MailOutcome.NotSent(SmtpFaults.logInFailed());
        } catch (MessagingException e) {
            return new MailOutcome.NotSent(SmtpFaults.connectFailed(e));
        }
        try {
            return send(mail, handOver, transport);
        } finally {
            closeQuietly(transport);
        }
    }

    private MailOutcome send(DueMail mail, BooleanSupplier handOver, Transport transport) {
        boolean written = false;
        try {
            OutgoingMessage message = OutgoingMessage.of(mail, from, getSession(), handOver);
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                written = message.isWritten();
            }
            return new MailOutcome.Sent();
        } catch (OutgoingMessage.NotHandedOverException e) {
            return new MailOutcome.NotSent(alreadyTaken());
        } catch (MessagingException e) {
            return SmtpFaults.outcome(e, written);
        }
    }

    /** What became of the mail is known by now; how the server says good-bye changes nothing. */
    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server did not close the connection well", e);
        }
    }

    private static Fault alreadyTaken() {
        return Fault.temporary(
                FaultCategory.CONFLICT, "mail-taken", "Another worker sends this mail; this attempt was left out.");
    }

    private static Properties properties(MailSettings settings) {
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case NONE -> {}
        }
        return properties;
    }
}
