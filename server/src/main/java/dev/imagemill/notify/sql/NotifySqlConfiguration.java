package dev.imagemill.notify.sql;

import dev.imagemill.catalog.ImageIds;
import dev.imagemill.job.JobQueue;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.notify.Notifications;
import dev.imagemill.notify.WebhookDeliveries;
import dev.imagemill.notify.Webhooks;
import dev.imagemill.notify.mail.MailLedger;
import dev.imagemill.notify.mail.MailSettings;
import dev.imagemill.notify.webhook.BatchEndpoints;
import dev.imagemill.notify.webhook.DeliveryLedger;
import dev.imagemill.notify.webhook.WebhookSettings;
import dev.imagemill.notify.webhook.WebhookTargets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class NotifySqlConfiguration {

    @Bean
    Notifications notifications(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ImageIds ids,
            LiveEvents events,
            Clock clock) {
        return new SqlNotifications(dataSource, transactions, next(ids), events, clock);
    }

    @Bean
    Webhooks webhooks(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ImageIds ids,
            WebhookTargets targets,
            WebhookSettings settings,
            Clock clock) {
        return new SqlWebhooks(
                dataSource,
                transactions,
                next(ids),
                new SecureRandom(),
                targets,
                settings.maxEndpoints(),
                settings.secretOverlap(),
                clock);
    }

    @Bean
    WebhookDeliveries webhookDeliveries(
            DataSource dataSource, PlatformTransactionManager transactions, JobQueue queue, Clock clock) {
        return new SqlWebhookDeliveries(dataSource, transactions, queue, clock);
    }

    @Bean
    DeliveryLedger deliveryLedger(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ImageIds ids,
            JobQueue queue,
            Notifications notifications,
            Clock clock) {
        return new SqlDeliveryLedger(dataSource, transactions, next(ids), queue, notifications, clock);
    }

    @Bean
    BatchEndpoints batchEndpoints(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ImageIds ids,
            WebhookSettings settings,
            Clock clock) {
        return new SqlBatchEndpoints(
                dataSource, transactions, next(ids), new SecureRandom(), settings.maxEndpoints(), clock);
    }

    @Bean
    MailLedger mailLedger(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ImageIds ids,
            MailSettings settings,
            JobQueue queue,
            Notifications notifications,
            Clock clock) {
        return new SqlMailLedger(dataSource, transactions, next(ids), settings.perHour(), queue, notifications, clock);
    }

    /** Version 7 ids, so that their order is that of arrival. */
    private static Supplier<UUID> next(ImageIds ids) {
        return () -> ids.next().value();
    }
}
