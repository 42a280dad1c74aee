package dev.imagemill.job.database;

import dev.imagemill.job.Lane;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one of db-scheduler's tables, in the shape that its documentation gives. Written by statements of our own, since its
 * client neither joins a transaction for a task that is running, nor adds one without an error where it is there already (which
 * would end the caller's transaction on PostgreSQL).
 */
final class ScheduledTasks {

    static final String TASK = "job";

    private static final String MINE = " where task_name = :task and task_instance = :id";

    private final JdbcClient jdbc;
    private final String table;

    ScheduledTasks(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The table of a lane. */
    static String table(Lane lane) {
        return switch (lane) {
            case RENDER -> "scheduled_tasks";
            case FETCH -> "scheduled_fetches";
            case SEND -> "scheduled_sends";
            case DESCRIBE -> "scheduled_descriptions";
        };
    }

    /** Adds a job with the priority that its own row has; without effect where it is there already. */
    void add(UUID id, Instant at) {
        sql(
                        "insert into " + table
                                + " (task_name, task_instance, execution_time, picked, version, priority)"
                                + " select :task, :id, :at, :no, 1, priority from job where id = :job on conflict do nothing",
                        id)
                .param("job", id)
                .param("at", Timestamp.from(at))
                .param("no", false)
                .update();
    }

    /** Gives it the priority that the job has by now; heard of at the next look. */
    void reprioritise(UUID id) {
        sql("update " + table + " set priority = (select priority from job where id = :job)" + MINE, id)
                .param("job", id)
                .update();
    }

    /** Lets go of it, to be picked again from then on. */
    void release(UUID id, Instant at) {
        int released = sql(
                        "update " + table + " set picked = :no, picked_by = null, last_heartbeat = null,"
                                + " execution_time = :at, version = version + 1" + MINE,
                        id)
                .param("at", Timestamp.from(at))
                .param("no", false)
                .update();
        if (released == 0) {
            add(id, at);
        }
    }

    void remove(UUID id) {
        sql("delete from " + table + MINE, id).update();
    }

    /** The jobs that are held, by whomever. */
    List<UUID> held() {
        return jdbc.sql("select task_instance from " + table + " where task_name = :task and picked = :yes")
                .param("task", TASK)
                .param("yes", true)
                .query((r, n) -> UUID.fromString(r.getString(1)))
                .list();
    }

    private JdbcClient.StatementSpec sql(String sql, UUID id) {
        return jdbc.sql(sql).param("task", TASK).param("id", id.toString());
    }
}
