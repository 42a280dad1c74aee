package dev.imagemill.notify.mail;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Turns what the mail library throws into our faults. */
final class SmtpFaults {

    private static final int MAX_TEXT = 300;
    private static final int MAX_DEPTH = 10;

    private SmtpFaults() {}

    static Fault connectFailed(MessagingException e) {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE,
                "mail-server-unreachable",
                "The mail server could not be reached, or did not talk as expected (" + oneLine(e.getMessage()) + ").");
    }

    static Fault logInFailed() {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE,
                "mail-log-in-failed",
                "The mail server refused our user and password; see imagemill.notify.mail.user.");
    }

    /** @param written whether the whole text was given to the server */
    static MailOutcome outcome(MessagingException e, boolean written) {
        int code = replyCode(e);
        if (code >= 500) {
            return new MailOutcome.NotSent(Fault.permanent(
                    FaultCategory.UNAVAILABLE,
                    "mail-refused",
                    "The mail server refuses this mail (" + oneLine(replyText(e)) + ")."));
        }
        if (code >= 400) {
            return new MailOutcome.NotSent(Fault.temporary(
                    FaultCategory.UNAVAILABLE,
                    "mail-put-off",
                    "The mail server does not take this mail now (" + oneLine(replyText(e)) + ")."));
        }
        return written ? new MailOutcome.Unknown(unknown()) : new MailOutcome.NotSent(connectFailed(e));
    }

    static Fault unknown() {
        return Fault.permanent(
                FaultCategory.UNAVAILABLE,
                "mail-unknown",
                "The connection to the mail server broke off while it took the mail: it may have been sent or not, and is not"
                        + " sent again.");
    }

    /** One line without control characters, of bounded length. */
    static String oneLine(@Nullable String text) {
        String line = text == null
                ? "no reason given"
                : text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT) + "…";
    }

    /** What the server said, 400 to 599; 0 where it said nothing. */
    private static int replyCode(Exception e) {
        MessagingException reply = reply(e, MAX_DEPTH);
        return reply == null ? 0 : codeOf(reply);
    }

    private static @Nullable String replyText(Exception e) {
        MessagingException reply = reply(e, MAX_DEPTH);
        return reply == null ? e.getMessage() : reply.getMessage();
    }

    /** Of a refused recipient the inner exception says more than the outer one. */
    private static @Nullable MessagingException reply(@Nullable Exception e, int depth) {
        if (!(e instanceof MessagingException messaging) || depth == 0) {
            return null;
        }
        MessagingException inner = reply(messaging.getNextException(), depth - 1);
        if (inner != null) {
            return inner;
        }
        return codeOf(messaging) >= 400 ? messaging : null;
    }

    private static int codeOf(MessagingException e) {
        return switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }
}
