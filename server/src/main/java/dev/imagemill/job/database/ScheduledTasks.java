package dev.imagemill.job.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of db-scheduler's table, in the shape that its documentation gives. Written by statements of our own, since its client
 * neither joins a transaction for a task that is running, nor adds one without an error where it is there already (which would
 * end the caller's transaction on PostgreSQL).
 */
final class ScheduledTasks {

    static final String TASK = "job";

    private static final String MINE = " where task_name = :task and task_instance = :id";

    private final JdbcClient jdbc;

    ScheduledTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without effect where it is there already. */
    void add(UUID id, Instant at) {
        sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (:task, :id, :at, :no, 1) on conflict do nothing
                """, id).param("at", Timestamp.from(at)).param("no", false).update();
    }

    /** Lets go of it, to be picked again from then on. */
    void release(UUID id, Instant at) {
        int released = sql("""
                update scheduled_tasks set picked = :no, picked_by = null, last_heartbeat = null, execution_time = :at,
                    version = version + 1
                """ + MINE, id)
                .param("at", Timestamp.from(at))
                .param("no", false)
                .update();
        if (released == 0) {
            add(id, at);
        }
    }

    void remove(UUID id) {
        sql("delete from scheduled_tasks" + MINE, id).update();
    }

    /** The jobs that are held, by whomever. */
    List<UUID> held() {
        return jdbc.sql("select task_instance from scheduled_tasks where task_name = :task and picked = :yes")
                .param("task", TASK)
                .param("yes", true)
                .query((r, n) -> UUID.fromString(r.getString(1)))
                .list();
    }

    private JdbcClient.StatementSpec sql(String sql, UUID id) {
        return jdbc.sql(sql).param("task", TASK).param("id", id.toString());
    }
}
