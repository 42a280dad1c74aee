package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.WebhookEndpoint.Scope;
import dev.imagemill.notify.WebhookEvent;
import dev.imagemill.notify.webhook.BatchEndpoints;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The endpoints that batches name, in the database. */
public final class SqlBatchEndpoints implements BatchEndpoints {

    private static final String IDLE = """
            not exists (select 1 from webhook_delivery d where d.endpoint = webhook_endpoint.id and d.status = 'pending')
                and not exists (select 1 from webhook_promise p where p.owner = webhook_endpoint.owner
                    and p.url = webhook_endpoint.url and p.kept = :no)
            """;

    private final JdbcClient jdbc;
    private final Transactions work;
    private final NewEndpoints endpoints;
    private final EndpointTable table;
    private final BatchPromises promises;
    private final int most;
    private final Clock clock;

    /**
     * @param random for secrets: nobody can guess it
     * @param most of one owner
     */
    public SqlBatchEndpoints(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Supplier<UUID> ids,
            RandomGenerator random,
            int most,
            Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.work = new Transactions(transactions);
        this.endpoints = new NewEndpoints(jdbc, ids, random, clock);
        this.table = new EndpointTable(jdbc, clock);
        this.promises = new BatchPromises(jdbc);
        this.most = most;
        this.clock = clock;
    }

    @Override
    public void check(BatchAddress address) {
        boolean room = work.read(() -> isThere(address)
                || endpoints.count(address.owner(), Scope.BATCH) < most
                || !idle(address.owner(), 1).isEmpty());
        if (!room) {
            throw tooMany();
        }
    }

    @Override
    public void prepare(BatchAddress address) {
        work.write(() -> {
            if (!enable(address)) {
                if (!makeRoom(address.owner())) {
                    throw tooMany();
                }
                insert(address);
            }
            return address;
        });
    }

    @Override
    public void promise(UUID batch, BatchAddress address) {
        work.write(() -> {
            prepare(address);
            promises.add(batch, address);
            return batch;
        });
    }

    @Override
    public void redeem(UUID batch, BatchAddress address) {
        work.write(() -> {
            boolean promised = promises.keep(batch, address);
            if (promised && !isThere(address)) {
                makeRoom(address.owner());
                insert(address);
            }
            return promised;
        });
    }

    private boolean enable(BatchAddress address) {
        return jdbc.sql("""
                        update webhook_endpoint set status = 'enabled',
                            failing_since = case when status = 'disabled' then null else failing_since end,
                            disabled_reason = null, updated_at = :now
                        where owner = :owner and scope = 'batch' and url = :url
                        """)
                        .param("owner", address.owner().value())
                        .param("url", address.url().toString())
                        .param("now", clock.millis())
                        .update()
                > 0;
    }

    private boolean isThere(BatchAddress address) {
        return jdbc.sql("select 1 from webhook_endpoint where owner = :owner and scope = 'batch' and url = :url")
                .param("owner", address.owner().value())
                .param("url", address.url().toString())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void insert(BatchAddress address) {
        endpoints.insert(address.owner(), Scope.BATCH, address.url(), Set.of(WebhookEvent.BATCH_COMPLETED));
    }

    /** Whether there is room for one more. Each is looked at again once it is locked: something may have come for it meanwhile. */
    private boolean makeRoom(OwnerId owner) {
        int tooMany = endpoints.count(owner, Scope.BATCH) - most + 1;
        for (UUID endpoint : tooMany <= 0 ? List.<UUID>of() : idle(owner, tooMany)) {
            table.lock(endpoint);
            tooMany -= jdbc.sql("delete from webhook_endpoint where id = :id and " + IDLE)
                    .param("id", endpoint)
                    .param("no", false)
                    .update();
        }
        return tooMany <= 0;
    }

    /** The longest unused first. */
    private List<UUID> idle(OwnerId owner, int limit) {
        return jdbc.sql("select id from webhook_endpoint where owner = :owner and scope = 'batch' and " + IDLE
                        + " order by updated_at, id limit :limit")
                .param("owner", owner.value())
                .param("no", false)
                .param("limit", limit)
                .query((r, n) -> Columns.id(r, "id"))
                .list();
    }

    private FaultException tooMany() {
        return Fault.permanent(
                        FaultCategory.LIMIT_EXCEEDED,
                        "too-many-webhooks",
                        "All " + most
                                + " addresses that your batches may have named are waited for by batches or messages that"
                                + " are under way; name one of them, or wait until one is through.")
                .toException();
    }
}
