package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.DescriptionCatalog;
import dev.imagemill.catalog.DescriptionLedger;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageIds;
import dev.imagemill.catalog.ImageLookup;
import dev.imagemill.catalog.IntakeLedger;
import dev.imagemill.catalog.LabelUse;
import dev.imagemill.catalog.PresetCatalog;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.transform.BuiltInPresets;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    Database database(DatabaseSettings settings, HomeFolder home, Environment environment) {
        return Database.open(DatabaseVariables.complete(settings, environment::getProperty), home.database());
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    ImageCatalog imageCatalog(Database database, PlatformTransactionManager transactions, Clock clock) {
        return new SqlImageCatalog(database, transactions, clock);
    }

    @Bean
    DeletedImages deletedImages(Database database, PlatformTransactionManager transactions) {
        return new SqlDeletedImages(database, transactions);
    }

    @Bean
    RenditionLedger renditionLedger(Database database, PlatformTransactionManager transactions, Clock clock) {
        return new SqlRenditionLedger(database, transactions, clock);
    }

    @Bean
    DescriptionCatalog descriptionCatalog(Database database, PlatformTransactionManager transactions, Clock clock) {
        return new SqlDescriptionCatalog(database, transactions, clock);
    }

    @Bean
    DescriptionLedger descriptionLedger(Database database, PlatformTransactionManager transactions, Clock clock) {
        return new SqlDescriptionLedger(database, transactions, clock);
    }

    @Bean
    IntakeLedger intakeLedger(Database database, PlatformTransactionManager transactions, Clock clock) {
        return new SqlIntakeLedger(database, transactions, clock);
    }

    @Bean
    ImageLookup imageLookup(Database database, PlatformTransactionManager transactions) {
        return new SqlImageLookup(database, transactions);
    }

    @Bean
    LabelUse labelUse(Database database, PlatformTransactionManager transactions) {
        return new SqlLabelUse(database, transactions);
    }

    @Bean
    PresetCatalog presetCatalog(Database database, PlatformTransactionManager transactions, Clock clock) {
        return new SqlPresetCatalog(BuiltInPresets.all(), database, transactions, clock);
    }

    @Bean
    ImageIds imageIds(Clock clock) {
        return new ImageIds(clock, new SecureRandom());
    }
}
