package dev.imagemill.job.database;

import com.github.kagkarlsson.scheduler.task.Priority;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.job.Job;
import dev.imagemill.job.Lane;
import dev.imagemill.job.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of jobs. */
final class JobTable {

    static final String QUEUED = "queued";
    static final String FAILED = "failed";

    private static final String SUBMIT = """
            insert into job (id, lane, type, payload, priority, state, attempts, not_before, created_at, updated_at)
            values (:id, :lane, :type, :payload, :priority, 'queued', 0, :notBefore, :now, :now)
            on conflict (id) do update set lane = excluded.lane, type = excluded.type, payload = excluded.payload,
                priority = excluded.priority, state = 'queued', attempts = 0, not_before = excluded.not_before, again = :no,
                fault = null, updated_at = excluded.updated_at
            where job.state in ('done', 'failed')
            """;
    private static final String START = """
            update job set state = 'running', attempts = attempts + 1, again = :no, fault = null, updated_at = :now
            where id = :id and state in ('queued', 'running') and not_before <= :now
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
    private static final String RAISE = """
            update job set priority = :priority where id = :id and state in ('queued', 'running') and priority < :priority
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a job that was ended is left: {@code notBefore} is the earliest start where it is queued anew. */
    record Ended(String state, Instant notBefore) {}

    /** True where it is queued by this; a running one is marked to run once more, from the earliest time asked for. */
    boolean submit(Job job, Instant notBefore) {
        boolean queued = sql(SUBMIT, job.id())
                        .param("lane", column(job.payload().lane()))
                        .param("priority", priority(job.urgency()))
                        .param("type", PayloadJson.type(job.payload()))
                        .param("payload", PayloadJson.write(job.payload()))
                        .param("notBefore", earliest(notBefore).toEpochMilli())
                        .param("no", false)
                        .update()
                == 1;
        if (!queued) {
            sql(AGAIN, job.id())
                    .param("yes", true)
                    .param("notBefore", earliest(notBefore).toEpochMilli())
                    .update();
        }
        return queued;
    }

    /** True where a job that has not ended is more urgent by this. */
    boolean raise(UUID id, Urgency urgency) {
        return jdbc.sql(RAISE)
                        .param("id", id)
                        .param("priority", priority(urgency))
                        .update()
                == 1;
    }

    /** Forgets a job that is queued, and gives its lane; empty where there is no such job. */
    Optional<Lane> cancel(UUID id) {
        return jdbc.sql("delete from job where id = :id and state = 'queued' returning lane")
                .param("id", id)
                .query((r, n) -> Lane.valueOf(r.getString("lane").toUpperCase(Locale.ROOT)))
                .optional();
    }

    /** Counts an attempt; empty where the job has ended, does not exist or is before its time. */
    Optional<Attempt> start(UUID id) {
        return sql(START, id).param("no", false).query((r, n) -> attempt(r)).optional();
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

    /** Whether no other attempt has begun meanwhile, and the job has not ended. */
    boolean isLatest(Attempt attempt) {
        return last(attempt.job())
                .filter(last -> last.number() == attempt.number())
                .isPresent();
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
                .param("notBefore", earliest(notBefore).toEpochMilli())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    static String column(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    /** The higher, the sooner: the constants that db-scheduler's {@code Priority} proposes. */
    private static int priority(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> Priority.HIGH;
            case BULK -> Priority.LOW;
        };
    }

    /** In whole milliseconds: a time to come is rounded up, since a wait would be cut short otherwise; one that has come stays so. */
    Instant earliest(Instant notBefore) {
        Instant whole = notBefore.truncatedTo(ChronoUnit.MILLIS);
        return whole.isBefore(notBefore) && notBefore.isAfter(clock.instant()) ? whole.plusMillis(1) : whole;
    }

    private JdbcClient.StatementSpec sql(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).param("now", clock.millis());
    }

    private static Attempt attempt(ResultSet r) throws SQLException {
        return new Attempt(
                UUID.fromString(r.getString("id")), r.getString("type"), r.getString("payload"), r.getInt("attempts"));
    }
}
