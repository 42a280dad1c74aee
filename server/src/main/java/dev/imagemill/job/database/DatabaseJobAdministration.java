package dev.imagemill.job.database;

import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.job.FailedJob;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobAdministration;
import dev.imagemill.job.JobPayload;
import dev.imagemill.job.JobQueue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Failed jobs, from their rows. */
public final class DatabaseJobAdministration implements JobAdministration {

    private static final int MAX_PAGE = 200;
    private static final String FAILED = "select * from job where state = 'failed'";
    /** The job that renders an image has the image's id. */
    private static final String FAILED_OF_OWNER = """
            select job.* from job join image on image.id = job.id
            where job.state = 'failed' and image.owner = :owner and image.deleted_at is null
            order by job.updated_at desc, job.id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final JobQueue queue;
    private final JobHandlers handlers;
    private final TransactionOperations transaction;
    private final TransactionOperations reading;
    private final Clock clock;

    DatabaseJobAdministration(
            JdbcClient jdbc,
            JobQueue queue,
            JobHandlers handlers,
            TransactionOperations transaction,
            TransactionOperations reading,
            Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.handlers = handlers;
        this.transaction = transaction;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public List<FailedJob> failed(@Nullable UUID after, int limit) {
        checkLimit(limit);
        String behind =
                after == null ? "" : " and (updated_at, id) < (select updated_at, id from job where id = :after)";
        return reading.execute(_ -> jdbc.sql(FAILED + behind + " order by updated_at desc, id desc limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query((r, n) -> job(r))
                .list());
    }

    @Override
    public List<FailedJob> failedOf(OwnerId owner, int limit) {
        checkLimit(limit);
        return reading.execute(_ -> jdbc.sql(FAILED_OF_OWNER)
                .param("owner", owner.value())
                .param("limit", limit)
                .query((r, n) -> job(r))
                .list());
    }

    @Override
    public boolean retry(UUID id) {
        return transaction.execute(_ -> {
            Optional<JobPayload> payload = jdbc.sql(FAILED + " and id = :id")
                    .param("id", id)
                    .query((r, n) -> PayloadJson.read(r.getString("type"), r.getString("payload")))
                    .optional()
                    .flatMap(found -> found);
            payload.ifPresent(found -> {
                handlers.reopen(found);
                queue.submit(new Job(id, found), clock.instant());
            });
            return payload.isPresent();
        });
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_PAGE + " jobs, not " + limit);
        }
    }

    private static FailedJob job(ResultSet r) throws SQLException {
        String type = r.getString("type");
        UUID id = UUID.fromString(r.getString("id"));
        UUID subject = PayloadJson.read(type, r.getString("payload"))
                .map(JobPayload::subject)
                .orElse(id);
        return new FailedJob(
                id,
                type,
                subject,
                r.getInt("attempts"),
                FaultJson.read(r.getString("fault")),
                Instant.ofEpochMilli(r.getLong("updated_at")));
    }
}
