package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which batches are to be told of where. A row stays as long as its batch, which may be tried again. */
final class BatchPromises {

    private final JdbcClient jdbc;

    BatchPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID batch, BatchAddress address) {
        sql(
                        "insert into webhook_promise (batch, owner, url, kept) values (:batch, :owner, :url, :no) on conflict do nothing",
                        batch,
                        address)
                .param("no", false)
                .update();
    }

    /** The batch has ended; false where nothing is promised to it (any more). */
    boolean keep(UUID batch, BatchAddress address) {
        return sql(
                                "update webhook_promise set kept = :yes where batch = :batch and owner = :owner and url = :url",
                                batch,
                                address)
                        .param("yes", true)
                        .update()
                > 0;
    }

    /** The owner does not want it there any more. */
    void forget(OwnerId owner, String url) {
        jdbc.sql("delete from webhook_promise where owner = :owner and url = :url")
                .param("owner", owner.value())
                .param("url", url)
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql, UUID batch, BatchAddress address) {
        return jdbc.sql(sql)
                .param("batch", batch)
                .param("owner", address.owner().value())
                .param("url", address.url().toString());
    }
}
