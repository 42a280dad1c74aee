package dev.imagemill.job.database;

import dev.imagemill.job.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a sweep asks of the jobs of its lane, and changes. */
final class SweptJobs {

    private static final String PURGE_AGAIN = """
            update job set state = 'queued', attempts = 0, not_before = :now, fault = null, updated_at = :now
            where id in (select id from job where state = 'failed' and type = :type and lane = :lane and updated_at < :before
                limit :limit)
            returning id, not_before
            """;

    private final JdbcClient jdbc;
    private final Lane lane;
    private final TransactionOperations reading;
    private final Clock clock;
    private final String unscheduled;

    /** @param reading for looks that must not hold up who writes */
    SweptJobs(JdbcClient jdbc, Lane lane, TransactionOperations reading, Clock clock) {
        this.jdbc = jdbc;
        this.lane = lane;
        this.reading = reading;
        this.clock = clock;
        this.unscheduled = """
                select id, not_before from job where state in ('queued', 'running') and lane = :lane and not exists (
                    select 1 from %s t where t.task_name = :task and t.task_instance = cast(job.id as varchar(36)))
                order by id limit :limit
                """.formatted(ScheduledTasks.table(lane));
    }

    /** A row of a job that has not ended. */
    record Open(UUID id, Instant notBefore) {}

    /** Whether there is a job that has not ended and that db-scheduler does not know of; asked beside the writing connection. */
    boolean anyUnscheduled() {
        return reading.execute(_ -> !unscheduled(1).isEmpty());
    }

    /** Jobs that have not ended and that db-scheduler does not know of. */
    List<Open> unscheduled(int limit) {
        return sql(unscheduled)
                .param("task", ScheduledTasks.TASK)
                .param("limit", limit)
                .query((r, n) -> open(r))
                .list();
    }

    /** Queues purges anew that were set aside before then, and gives them. */
    List<Open> reopenPurges(Instant before, int limit) {
        return sql(PURGE_AGAIN)
                .param("type", PayloadJson.PURGE_IMAGE)
                .param("before", before.toEpochMilli())
                .param("now", clock.millis())
                .param("limit", limit)
                .query((r, n) -> open(r))
                .list();
    }

    void deleteEndedBefore(Instant time) {
        sql("delete from job where state in ('done', 'failed') and lane = :lane and updated_at < :time")
                .param("time", time.toEpochMilli())
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("lane", JobTable.column(lane));
    }

    private static Open open(ResultSet r) throws SQLException {
        return new Open(UUID.fromString(r.getString("id")), Instant.ofEpochMilli(r.getLong("not_before")));
    }
}
