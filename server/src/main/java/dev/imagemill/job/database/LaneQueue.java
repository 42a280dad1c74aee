package dev.imagemill.job.database;

import dev.imagemill.job.Lane;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the jobs of one lane wait, and how its workers in this process hear of them. */
record LaneQueue(Lane lane, ScheduledTasks tasks, WakeUp wakeUp) {

    static Map<Lane, LaneQueue> all(JdbcClient jdbc) {
        Map<Lane, LaneQueue> lanes = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new LaneQueue(lane, new ScheduledTasks(jdbc, ScheduledTasks.table(lane)), new WakeUp()));
        }
        return lanes;
    }
}
