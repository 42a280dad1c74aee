package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.notify.Notification;
import dev.imagemill.notify.NotificationAdded;
import dev.imagemill.notify.Notifications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notifications in the database. */
public final class SqlNotifications implements Notifications {

    private final JdbcClient jdbc;
    private final Transactions work;
    private final Supplier<UUID> ids;
    private final LiveEvents events;
    private final Clock clock;

    /** @param ids makes ids, each greater than the one before */
    public SqlNotifications(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Supplier<UUID> ids,
            LiveEvents events,
            Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.work = new Transactions(transactions);
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void add(OwnerId owner, String source, Note note) {
        UUID id = ids.get();
        work.repeatable(() -> {
            boolean added = jdbc.sql("""
                            insert into notification (id, owner, source, kind, title, detail, batch, created_at)
                            values (:id, :owner, :source, :kind, :title, :detail, :batch, :now) on conflict do nothing
                            """)
                            .param("id", id)
                            .param("owner", owner.value())
                            .param("source", source)
                            .param("kind", note.kind().text())
                            .param("title", note.title())
                            .param("detail", note.detail())
                            .param("batch", note.batch())
                            .param("now", clock.millis())
                            .update()
                    == 1;
            if (added) {
                publishAfterCommit(new NotificationAdded(owner, id));
            }
            return added;
        });
    }

    @Override
    public List<Notification> list(OwnerId owner, @Nullable UUID before, int limit) {
        Pages.check(limit);
        String older = before == null ? "" : " and id < :before";
        return work.read(() -> jdbc.sql(
                        "select * from notification where owner = :owner" + older + " order by id desc limit :limit")
                .param("owner", owner.value())
                .param("before", before)
                .param("limit", limit)
                .query((r, n) -> notification(r))
                .list());
    }

    @Override
    public Optional<Notification> find(OwnerId owner, UUID id) {
        return work.read(() -> jdbc.sql("select * from notification where owner = :owner and id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .query((r, n) -> notification(r))
                .optional());
    }

    @Override
    public long unread(OwnerId owner) {
        return work.read(() -> jdbc.sql("select count(*) from notification where owner = :owner and seen = :no")
                .param("owner", owner.value())
                .param("no", false)
                .query(Long.class)
                .single());
    }

    @Override
    public void markRead(OwnerId owner, UUID upTo) {
        work.write(() -> jdbc.sql(
                        "update notification set seen = :yes where owner = :owner and id <= :upTo and seen = :no")
                .param("yes", true)
                .param("owner", owner.value())
                .param("upTo", upTo)
                .param("no", false)
                .update());
    }

    @Override
    public boolean forgetBefore(Instant time, int limit) {
        return work.repeatable(() -> jdbc.sql("""
                        delete from notification where id in (
                            select id from notification where created_at < :time order by created_at limit :limit)
                        """)
                        .param("time", time.toEpochMilli())
                        .param("limit", limit)
                        .update()
                == limit);
    }

    private void publishAfterCommit(NotificationAdded event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publish(event);
            }
        });
    }

    private static Notification notification(ResultSet r) throws SQLException {
        return new Notification(
                Columns.id(r, "id"),
                Notification.Kind.of(r.getString("kind")),
                r.getString("title"),
                r.getString("detail"),
                Columns.optionalId(r, "batch"),
                Columns.time(r, "created_at"),
                r.getBoolean("seen"));
    }
}
