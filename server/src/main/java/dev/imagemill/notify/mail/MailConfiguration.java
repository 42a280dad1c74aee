package dev.imagemill.notify.mail;

import dev.imagemill.access.PublicUrl;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload.SendMail;
import dev.imagemill.notify.MailStatus;
import dev.imagemill.notify.RetrySchedule;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    MailStatus mailStatus(MailSettings settings) {
        MailStatus status = settings.status();
        LOG.info("{}", status.detail());
        return status;
    }

    @Bean
    BatchMail batchMail(PublicUrl urls) {
        return new BatchMail(urls);
    }

    @Bean
    JobHandler<?> sendMailHandler(MailLedger ledger, MailSettings settings, Clock clock) {
        String host = settings.host();
        String from = settings.from();
        if (host == null || from == null) {
            return new MailIsOff(ledger);
        }
        return new SendMailHandler(
                ledger,
                new SmtpPost(host, from, settings),
                new RetrySchedule(settings.retryAfter(), new SecureRandom()),
                clock);
    }

    /** Ends mails that were queued before e-mail was switched off. */
    private record MailIsOff(MailLedger ledger) implements JobHandler<SendMail> {

        @Override
        public Class<SendMail> payloadType() {
            return SendMail.class;
        }

        @Override
        public void handle(SendMail payload, int attempt) {
            throw Fault.permanent(FaultCategory.UNAVAILABLE, "mail-off", "E-mail was switched off before it was sent.")
                    .toException();
        }

        @Override
        public void gaveUp(SendMail payload, Fault fault) {
            ledger.failed(payload.mail(), fault);
        }
    }
}
