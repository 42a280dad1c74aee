package dev.imagemill.job.database;

import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.job.JobAdministration;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobQueue;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    DatabaseJobs databaseJobs(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobSettings settings,
            DescribeSettings describing,
            Clock clock) {
        return new DatabaseJobs(dataSource, transactions, settings, describing.concurrency(), clock);
    }

    @Bean
    JobQueue jobQueue(DatabaseJobs jobs) {
        return jobs.queue();
    }

    @Bean
    JobAdministration jobAdministration(DatabaseJobs jobs, List<JobHandler<?>> handlers) {
        return jobs.administration(handlers);
    }

    @Bean
    DbSchedulerWorkers jobWorkers(DatabaseJobs jobs, List<JobHandler<?>> handlers) {
        return jobs.workers(handlers, new SecureRandom());
    }
}
