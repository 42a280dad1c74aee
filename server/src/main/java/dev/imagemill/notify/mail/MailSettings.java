package dev.imagemill.notify.mail;

import static dev.imagemill.fault.SettingException.require;

import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.MailAddress;
import dev.imagemill.notify.MailStatus;
import dev.imagemill.notify.RetrySchedule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of e-mail.
 *
 * @param host of the mail server (SMTP); null for no e-mail
 * @param port 1 to 65535; null for the usual one: 587 with STARTTLS, 465 with TLS, 25 with none
 * @param security whether the connection is encrypted; the server's certificate has to be valid where it is
 * @param user to log in; null for no log-in
 * @param password of that user
 * @param from the sender's address; needed with a host
 * @param timeout of each step of the conversation, 1 s to 2 min
 * @param retryAfter the waits between attempts after a temporary error; when they are used up, the mail has failed
 * @param perHour the most mails within an hour: whoever submits a batch says whom it tells
 */
@ConfigurationProperties("imagemill.notify.mail")
public record MailSettings(
        @Nullable String host,
        @Nullable Integer port,
        @DefaultValue("starttls") Security security,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("20s") Duration timeout,

        @DefaultValue({"1m", "5m", "15m", "1h", "2h", "4h", "8h"})
        List<Duration> retryAfter,

        @DefaultValue PerHour perHour) {

    private static final String PREFIX = "imagemill.notify.mail.";
    private static final int MAX_PORT = 65_535;

    /** How the connection to the mail server is protected. */
    public enum Security {
        /** Encrypted from the first byte. */
        TLS(465),
        /** Turned into an encrypted one before anything is said; a server that does not offer it is not used. */
        STARTTLS(587),
        /** Not at all; for a relay on this machine or in a trusted network. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /**
     * How many mails within an hour. What is more is not sent, and said so.
     *
     * @param owner of one owner, 1 to 1,000,000
     * @param recipient to one address, 1 to 1,000,000
     * @param total of all together, 1 to 1,000,000
     */
    public record PerHour(
            @DefaultValue("20") int owner,
            @DefaultValue("20") int recipient,
            @DefaultValue("1000") int total) {

        private static final int MOST = 1_000_000;

        public PerHour {
            within("owner", owner);
            within("recipient", recipient);
            within("total", total);
        }

        private static void within(String key, int value) {
            require(value >= 1 && value <= MOST, PREFIX + "per-hour." + key, value, "1 to " + MOST);
        }
    }

    public MailSettings {
        host = empty(host);
        user = empty(user);
        password = empty(password);
        from = empty(from);
        retryAfter = List.copyOf(retryAfter);
        require(port == null || (port >= 1 && port <= MAX_PORT), PREFIX + "port", port, "1 to " + MAX_PORT);
        require(
                host == null || (from != null && isAddress(from)),
                PREFIX + "from",
                from == null ? "" : from,
                "the sender's address, such as imagemill@example.org, since " + PREFIX + "host is set");
        require(user == null || password != null, PREFIX + "password", null, "that of " + PREFIX + "user");
        require(
                timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(Duration.ofMinutes(2)) <= 0,
                PREFIX + "timeout",
                timeout,
                "1s to 120s");
        require(RetrySchedule.isValid(retryAfter), PREFIX + "retry-after", retryAfter, "1 to 50 times up to 7d");
    }

    /** Whether e-mail can be sent, for those who want to know before they ask for one. */
    public MailStatus status() {
        return host == null
                ? new MailStatus(false, "E-mail is off: " + PREFIX + "host is not set.")
                : new MailStatus(true, "E-mail is sent as " + from + ".");
    }

    int portOrUsual() {
        return port == null ? security.usualPort : port;
    }

    /** Without the password, so that it gets into no log. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", security=" + security + ", from=" + from + "]";
    }

    private static @Nullable String empty(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isAddress(String text) {
        try {
            return !MailAddress.of(text).value().isEmpty();
        } catch (FaultException _) {
            return false;
        }
    }
}
