package dev.imagemill.job.database;

import static dev.imagemill.job.database.DatabaseJobsUnderTest.settings;

import dev.imagemill.catalog.sql.PostgresCluster;
import dev.imagemill.job.JobAttemptsContract;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobLanesContract;
import dev.imagemill.job.JobQueueContract;
import dev.imagemill.job.JobsUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** Jobs in PostgreSQL. */
class PostgresJobsTest {

    @Nested
    class Queue extends JobQueueContract {
        @Override
        protected JobsUnderTest open(Path folder, List<JobHandler<?>> handlers) {
            return PostgresJobsTest.open(folder, handlers, settings(WORKERS, FETCHERS, SENDERS, ATTEMPTS));
        }
    }

    @Nested
    class Attempts extends JobAttemptsContract {
        @Override
        protected JobsUnderTest open(Path folder, List<JobHandler<?>> handlers) {
            return PostgresJobsTest.open(folder, handlers, settings(WORKERS, FETCHERS, SENDERS, ATTEMPTS));
        }
    }

    @Nested
    class Lanes extends JobLanesContract {
        @Override
        protected JobsUnderTest open(Path folder, List<JobHandler<?>> handlers) {
            return PostgresJobsTest.open(folder, handlers, settings(WORKERS, FETCHERS, SENDERS, ATTEMPTS));
        }
    }

    @Nested
    class Tables extends DatabaseJobsContract {
        @Override
        protected JobsUnderTest open(Path folder, List<JobHandler<?>> handlers) {
            return PostgresJobsTest.open(folder, handlers, settings(WORKERS, FETCHERS, SENDERS, ATTEMPTS));
        }
    }

    private static JobsUnderTest open(Path folder, List<JobHandler<?>> handlers, JobSettings settings) {
        return DatabaseJobsUnderTest.open(PostgresCluster.newDatabase(), folder.resolve("test.db"), settings, handlers);
    }
}
