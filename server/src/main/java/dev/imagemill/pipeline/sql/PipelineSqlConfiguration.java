package dev.imagemill.pipeline.sql;

import dev.imagemill.pipeline.KeptAnswers;
import dev.imagemill.pipeline.UsageLedger;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class PipelineSqlConfiguration {

    @Bean
    UsageLedger usageLedger(DataSource dataSource, PlatformTransactionManager transactions) {
        return new SqlUsageLedger(dataSource, transactions);
    }

    @Bean
    KeptAnswers keptAnswers(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        return new SqlKeptAnswers(dataSource, transactions, clock);
    }
}
