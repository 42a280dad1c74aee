package dev.imagemill.notify;

import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageListener;
import dev.imagemill.notify.mail.BatchMail;
import dev.imagemill.notify.mail.MailLedger;
import dev.imagemill.notify.webhook.BatchEndpoints;
import dev.imagemill.notify.webhook.DeliveryLedger;
import dev.imagemill.notify.webhook.WebhookBodies;
import dev.imagemill.notify.webhook.WebhookSettings;
import dev.imagemill.notify.webhook.WebhookTargets;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {

    @Bean
    InMemoryLiveEvents liveEvents(NotifySettings settings) {
        return new InMemoryLiveEvents(settings);
    }

    @Bean
    EndOfStreams endOfStreams(InMemoryLiveEvents events) {
        return new EndOfStreams(events);
    }

    @Bean
    Announcements announcements(
            WebhookTargets targets,
            BatchEndpoints endpoints,
            DeliveryLedger deliveries,
            WebhookBodies bodies,
            MailLedger mails,
            BatchMail batchMail,
            MailStatus mailStatus,
            Notifications notifications,
            ImageCatalog images,
            WebhookSettings settings,
            Environment environment,
            PlatformTransactionManager transactions,
            Clock clock) {
        TransactionTemplate callers = new TransactionTemplate(transactions);
        callers.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
        return new QueuedAnnouncements(
                targets,
                endpoints,
                deliveries,
                bodies,
                mails,
                batchMail,
                mailStatus,
                notifications,
                images,
                settings.installationAddress(environment.getProperty("WEBHOOK_URL")),
                callers,
                clock);
    }

    @Bean
    ImageListener announcedImages(Announcements announcements) {
        return announcements::imageEnded;
    }

    @Bean
    Retention notifyRetention(
            DeliveryLedger deliveries,
            MailLedger mails,
            Notifications notifications,
            NotifySettings settings,
            Clock clock) {
        return new Retention(deliveries, mails, notifications, settings.keepFor(), clock);
    }

    /** Ends the streams before the web server waits for its requests to end, so that no stop waits for them. */
    static final class EndOfStreams implements SmartLifecycle {

        private final InMemoryLiveEvents events;
        private volatile boolean running;

        EndOfStreams(InMemoryLiveEvents events) {
            this.events = events;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            events.close();
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
