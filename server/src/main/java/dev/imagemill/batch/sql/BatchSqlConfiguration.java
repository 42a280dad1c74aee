package dev.imagemill.batch.sql;

import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchIntake;
import dev.imagemill.batch.BatchLedger;
import dev.imagemill.batch.SourceLedger;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class BatchSqlConfiguration {

    @Bean
    BatchIntake batchIntake(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        return new SqlBatchIntake(dataSource, transactions, clock);
    }

    @Bean
    BatchCatalog batchCatalog(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        return new SqlBatchCatalog(dataSource, transactions, clock);
    }

    @Bean
    BatchLedger batchLedger(DataSource dataSource, PlatformTransactionManager transactions) {
        return new SqlBatchLedger(dataSource, transactions);
    }

    @Bean
    SourceLedger sourceLedger(DataSource dataSource, PlatformTransactionManager transactions) {
        return new SqlSourceLedger(dataSource, transactions);
    }
}
