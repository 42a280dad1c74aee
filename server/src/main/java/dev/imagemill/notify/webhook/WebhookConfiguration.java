package dev.imagemill.notify.webhook;

import dev.imagemill.access.PublicUrl;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobQueue;
import dev.imagemill.notify.RetrySchedule;
import dev.imagemill.notify.WebhookSecret;
import dev.imagemill.outbound.OutboundHttp;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    WebhookBodies webhookBodies(PublicUrl urls) {
        return new WebhookBodies(urls);
    }

    @Bean
    WebhookTargets webhookTargets(OutboundHttp http) {
        return WebhookAddress.targets(http);
    }

    @Bean
    JobHandler<?> deliverWebhookHandler(
            DeliveryLedger ledger, OutboundHttp http, WebhookSettings settings, JobQueue queue, Clock clock) {
        SecureRandom random = new SecureRandom();
        String secret = settings.defaultSecret();
        return new DeliverWebhookHandler(
                ledger,
                new WebhookSender(http, settings.timeout(), secret == null ? null : new WebhookSecret(secret), clock),
                new DeliveryRules(new RetrySchedule(settings.retryAfter(), random), settings.disableAfter()),
                new EndpointTurns(settings.atOnce(), PATIENCE),
                queue,
                clock,
                random);
    }
}
