package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobPayload.SendMail;
import dev.imagemill.job.JobQueue;
import dev.imagemill.notify.MailAddress;
import dev.imagemill.notify.Notification;
import dev.imagemill.notify.Notifications;
import dev.imagemill.notify.mail.DueMail;
import dev.imagemill.notify.mail.MailLedger;
import dev.imagemill.notify.mail.MailSettings;
import dev.imagemill.notify.mail.MailText;
import dev.imagemill.notify.mail.NewMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Mails in the database. */
public final class SqlMailLedger implements MailLedger {

    private static final String BEGIN = """
            update mail set attempts = attempts + 1, updated_at = :now where id = :id and state = 'queued'
            returning id, recipient, subject, plain, html, attempts, created_at
            """;

    private final JdbcClient jdbc;
    private final Transactions work;
    private final Supplier<UUID> ids;
    private final MailRates rates;
    private final JobQueue queue;
    private final Notifications notifications;
    private final Clock clock;

    public SqlMailLedger(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Supplier<UUID> ids,
            MailSettings.PerHour most,
            JobQueue queue,
            Notifications notifications,
            Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.work = new Transactions(transactions);
        this.ids = ids;
        this.rates = new MailRates(jdbc, most, clock);
        this.queue = queue;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public Optional<Fault> add(NewMail mail) {
        return work.write(() -> {
            Optional<Fault> refusal = isThere(mail) ? Optional.empty() : rates.refusal(mail);
            if (refusal.isEmpty()) {
                insert(mail);
            }
            return refusal;
        });
    }

    private boolean isThere(NewMail mail) {
        return jdbc.sql("select 1 from mail where source = :source")
                .param("source", mail.source())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void insert(NewMail mail) {
        UUID id = ids.get();
        int added = sql("""
                        insert into mail (id, owner, source, batch, recipient, mailbox, subject, plain, html, state,
                            created_at, updated_at)
                        values (:id, :owner, :source, :batch, :recipient, :mailbox, :subject, :plain, :html, 'queued',
                            :now, :now)
                        on conflict do nothing
                        """, id)
                .param("owner", mail.owner().value())
                .param("source", mail.source())
                .param("batch", mail.batch())
                .param("recipient", mail.recipient().value())
                .param("mailbox", mail.recipient().mailbox())
                .param("subject", mail.text().subject())
                .param("plain", mail.text().plain())
                .param("html", mail.text().html())
                .update();
        if (added == 1) {
            queue.submit(new Job(id, new SendMail(id)), clock.instant());
        }
    }

    @Override
    public Optional<DueMail> begin(UUID mail) {
        return work.repeatable(() -> {
            if (end(mail, "unknown", " and state = 'sending'", cutOff())) {
                return Optional.empty();
            }
            return sql(BEGIN, mail).query((r, n) -> due(r)).optional();
        });
    }

    @Override
    public boolean handOver(DueMail mail) {
        return work.write(() -> sql(
                                "update mail set state = 'sending', updated_at = :now"
                                        + " where id = :id and state = 'queued' and attempts = :attempt",
                                mail.id())
                        .param("attempt", mail.attempt())
                        .update()
                == 1);
    }

    /** Also where another attempt has called it unknown meanwhile: this one knows. */
    @Override
    public void sent(DueMail mail) {
        work.write(() -> sql(
                        "update mail set state = 'sent', fault = null, updated_at = :now"
                                + " where id = :id and state in ('sending', 'unknown') and attempts = :attempt",
                        mail.id())
                .param("attempt", mail.attempt())
                .update());
    }

    @Override
    public void again(DueMail mail, Fault fault, Instant at) {
        work.write(() -> {
            int queued = sql(
                            "update mail set state = 'queued', fault = :fault, updated_at = :now"
                                    + " where id = :id and state in ('queued', 'sending') and attempts = :attempt",
                            mail.id())
                    .param("fault", FaultJson.write(fault))
                    .param("attempt", mail.attempt())
                    .update();
            if (queued == 1) {
                queue.submit(new Job(mail.id(), new SendMail(mail.id())), at);
            }
            return queued;
        });
    }

    @Override
    public void failed(UUID mail, Fault fault) {
        work.write(() -> end(mail, "failed", " and state in ('queued', 'sending')", fault));
    }

    @Override
    public void unknown(DueMail mail, Fault fault) {
        work.write(() -> end(mail.id(), "unknown", " and state = 'sending'", fault));
    }

    @Override
    public boolean forgetBefore(Instant time, int limit) {
        return work.repeatable(() -> jdbc.sql("""
                        delete from mail where id in (select id from mail
                            where created_at < :time and state in ('sent', 'failed', 'unknown') order by created_at limit :limit)
                        """)
                        .param("time", time.toEpochMilli())
                        .param("limit", limit)
                        .update()
                == limit);
    }

    private boolean end(UUID mail, String state, String condition, Fault fault) {
        Optional<Ended> ended = sql(
                        "update mail set state = :state, fault = :fault, updated_at = :now where id = :id" + condition
                                + " returning owner, recipient, batch",
                        mail)
                .param("state", state)
                .param("fault", FaultJson.write(fault))
                .query((r, n) -> new Ended(
                        new OwnerId(Columns.id(r, "owner")),
                        r.getString("recipient"),
                        Optional.ofNullable(Columns.optionalId(r, "batch"))))
                .optional();
        ended.ifPresent(found -> notifications.add(
                found.owner(),
                "mail:" + mail,
                new Notifications.Note(
                        Notification.Kind.MAIL_FAILED,
                        state.equals("unknown") ? "An e-mail may not have been sent" : "An e-mail could not be sent",
                        "To " + found.recipient() + ": " + fault.detail(),
                        found.batch().orElse(null))));
        return ended.isPresent();
    }

    private record Ended(OwnerId owner, String recipient, Optional<UUID> batch) {}

    private JdbcClient.StatementSpec sql(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).param("now", clock.millis());
    }

    private static DueMail due(ResultSet r) throws SQLException {
        return new DueMail(
                Columns.id(r, "id"),
                new MailAddress(r.getString("recipient")),
                new MailText(r.getString("subject"), r.getString("plain"), r.getString("html")),
                r.getInt("attempts"),
                Columns.time(r, "created_at"));
    }

    private static Fault cutOff() {
        return Fault.permanent(
                FaultCategory.UNAVAILABLE,
                "mail-unknown",
                "The program ended while the mail server took this mail: it may have been sent or not, and is not sent again.");
    }
}
