package dev.imagemill.job.database;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.job.Job;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of jobs. */
final class JobTable {

    static final String QUEUED = "queued";
    static final String FAILED = "failed";

    private static final String SUBMIT = """
            insert into job (id, type, payload, state, attempts, not_before, created_at, updated_at)
            values (:id, :type, :payload, 'queued', 0, :notBefore, :now, :now)
            on conflict (id) do update set type = excluded.type, payload = excluded.payload, state = 'queued', attempts = 0,
                not_before = excluded.not_before, again = :no, fault = null, updated_at = excluded.updated_at
            where job.state in ('done', 'failed')
            """;
    private static final String START = """
            update job set state = 'running', attempts = attempts + 1, again = :no, fault = null, updated_at = :now
            where id = :id and state in ('queued', 'running') and attempts < :max and not_before <= :now
            returning id, type, payload, attempts
            """;
    private static final String END = """
            update job set state = case when again = :yes then 'queued' else :state end,
                attempts = case when again = :yes then 0 else attempts end,
                fault = :fault, again = :no, updated_at = :now
            where id = :id and attempts = :attempt and state in ('queued', 'running')
            returning state, not_before
            """;
    private static final String BACK = """
            update job set state = 'queued', attempts = :attempts, fault = :fault, updated_at = :now,
                not_before = case when not_before > :notBefore then not_before else :notBefore end
            where id = :id and attempts = :attempt and state = 'running'
            returning not_before
            """;

    private static final String AGAIN = """
            update job set not_before = case when again = :yes and not_before < :notBefore then not_before else :notBefore end,
                again = :yes, updated_at = :now
            where id = :id and state = 'running'
            """;
    private static final String PURGE_AGAIN = """
            update job set state = 'queued', attempts = 0, not_before = :now, fault = null, updated_at = :now
            where id in (select id from job where state = 'failed' and type = :type and updated_at < :before limit :limit)
            returning id, not_before
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row of a job that has not ended. */
    record Open(UUID id, Instant notBefore) {}

    /** How a job that was ended is left: {@code notBefore} is the earliest start where it is queued anew. */
    record Ended(String state, Instant notBefore) {}

    /** True where it is queued by this; a running one is marked to run once more, from the earliest time asked for. */
    boolean submit(Job job, Instant notBefore) {
        boolean queued = sql(SUBMIT, job.id())
                        .param("type", PayloadJson.type(job.payload()))
                        .param("payload", PayloadJson.write(job.payload()))
                        .param("notBefore", notBefore.toEpochMilli())
                        .param("no", false)
                        .update()
                == 1;
        if (!queued) {
            sql(AGAIN, job.id())
                    .param("yes", true)
                    .param("notBefore", notBefore.toEpochMilli())
                    .update();
        }
        return queued;
    }

    boolean cancel(UUID id) {
        return jdbc.sql("delete from job where id = :id and state = 'queued'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Counts an attempt; empty where the job has ended, does not exist, has no attempts left or is before its time. */
    Optional<Attempt> start(UUID id, int maxAttempts) {
        return sql(START, id)
                .param("no", false)
                .param("max", maxAttempts)
                .query((r, n) -> attempt(r))
                .optional();
    }

    /** The time that a job still has to wait for; empty where it has come, or the job has ended. */
    Optional<Instant> awaited(UUID id) {
        return sql(
                        "select not_before from job where id = :id and state in ('queued', 'running') and not_before > :now",
                        id)
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** The last attempt of a job that has not ended, and the fault it ended with, if it ended. */
    Optional<Attempt> last(UUID id) {
        return jdbc.sql("select id, type, payload, attempts from job where id = :id and state in ('queued', 'running')")
                .param("id", id)
                .query((r, n) -> attempt(r))
                .optional();
    }

    @Nullable
    Fault fault(UUID id) {
        return jdbc.sql("select fault from job where id = :id and fault is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(FaultJson::read)
                .orElse(null);
    }

    /** Ends the job, as done or with a fault; gives what is left of it, empty where another attempt has begun meanwhile. */
    Optional<Ended> end(Attempt attempt, @Nullable Fault fault) {
        return sql(END, attempt.job())
                .param("attempt", attempt.number())
                .param("state", fault == null ? "done" : FAILED)
                .param("fault", fault == null ? null : FaultJson.write(fault))
                .param("yes", true)
                .param("no", false)
                .query((r, n) -> new Ended(r.getString("state"), Instant.ofEpochMilli(r.getLong("not_before"))))
                .optional();
    }

    /**
     * Queues it for another attempt, not before the time that it was submitted for meanwhile; gives the earliest start, empty
     * where the next attempt has begun already.
     *
     * @param fault null where this attempt is given back
     */
    Optional<Instant> putBack(Attempt attempt, @Nullable Fault fault, Instant notBefore) {
        return sql(BACK, attempt.job())
                .param("attempt", attempt.number())
                .param("attempts", fault == null ? attempt.number() - 1 : attempt.number())
                .param("fault", fault == null ? null : FaultJson.write(fault))
                .param("notBefore", notBefore.toEpochMilli())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** Queues purges anew that were set aside before then, and gives them. */
    List<Open> reopenPurges(Instant before, int limit) {
        return jdbc.sql(PURGE_AGAIN)
                .param("type", PayloadJson.PURGE_IMAGE)
                .param("before", before.toEpochMilli())
                .param("now", clock.millis())
                .param("limit", limit)
                .query((r, n) -> open(r))
                .list();
    }

    /** Jobs that have not ended and that db-scheduler does not know of. */
    List<Open> unscheduled(int limit) {
        return jdbc.sql("""
                        select id, not_before from job where state in ('queued', 'running') and not exists (
                            select 1 from scheduled_tasks t
                            where t.task_name = :task and t.task_instance = cast(job.id as varchar(36)))
                        order by id limit :limit
                        """)
                .param("task", ScheduledTasks.TASK)
                .param("limit", limit)
                .query((r, n) -> open(r))
                .list();
    }

    void deleteEndedBefore(Instant time) {
        jdbc.sql("delete from job where state in ('done', 'failed') and updated_at < :time")
                .param("time", time.toEpochMilli())
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).param("now", clock.millis());
    }

    private static Open open(ResultSet r) throws SQLException {
        return new Open(UUID.fromString(r.getString("id")), Instant.ofEpochMilli(r.getLong("not_before")));
    }

    private static Attempt attempt(ResultSet r) throws SQLException {
        return new Attempt(
                UUID.fromString(r.getString("id")), r.getString("type"), r.getString("payload"), r.getInt("attempts"));
    }
}
