package dev.imagemill.notify.sql;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.notify.mail.MailSettings.PerHour;
import dev.imagemill.notify.mail.NewMail;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many mails there were in the last hour, whatever became of them. */
final class MailRates {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String SETTING = "imagemill.notify.mail.per-hour.";

    private final JdbcClient jdbc;
    private final PerHour most;
    private final Clock clock;

    MailRates(JdbcClient jdbc, PerHour most, Clock clock) {
        this.jdbc = jdbc;
        this.most = most;
        this.clock = clock;
    }

    /** Why one more would be too many; empty where it is not. */
    Optional<Fault> refusal(NewMail mail) {
        if (count("owner = :of", mail.owner().value()) >= most.owner()) {
            return refusal("for your batches", most.owner(), "owner");
        }
        if (count("mailbox = :of", mail.recipient().mailbox()) >= most.recipient()) {
            return refusal("to " + mail.recipient(), most.recipient(), "recipient");
        }
        return count("1 = :of", 1) >= most.total() ? refusal("in all", most.total(), "total") : Optional.empty();
    }

    private long count(String whose, Object of) {
        return jdbc.sql("select count(*) from mail where created_at > :since and " + whose)
                .param("since", clock.instant().minus(HOUR).toEpochMilli())
                .param("of", of)
                .query(Long.class)
                .single();
    }

    private static Optional<Fault> refusal(String which, int most, String setting) {
        return Optional.of(Fault.permanent(
                FaultCategory.LIMIT_EXCEEDED,
                "too-many-mails",
                "There were " + most + " e-mails " + which + " within the last hour, the most there may be (" + SETTING
                        + setting + ")."));
    }
}
