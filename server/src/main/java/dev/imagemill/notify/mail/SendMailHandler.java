package dev.imagemill.notify.mail;

import dev.imagemill.fault.Fault;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload.SendMail;
import dev.imagemill.notify.RetrySchedule;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Tries a mail once. When the next try is, the mail's row says, and with it the job is submitted anew: the job's own attempts only
 * count those that a dying process took with it.
 */
final class SendMailHandler implements JobHandler<SendMail> {

    private static final int CRASHES = 50;

    private final MailLedger ledger;
    private final SmtpPost post;
    private final RetrySchedule schedule;
    private final Clock clock;

    SendMailHandler(MailLedger ledger, SmtpPost post, RetrySchedule schedule, Clock clock) {
        this.ledger = ledger;
        this.post = post;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    public Class<SendMail> payloadType() {
        return SendMail.class;
    }

    @Override
    public void handle(SendMail payload, int attempt) {
        ledger.begin(payload.mail()).ifPresent(this::send);
    }

    private void send(DueMail mail) {
        switch (post.send(mail, () -> ledger.handOver(mail))) {
            case MailOutcome.Sent _ -> ledger.sent(mail);
            case MailOutcome.Unknown(Fault fault) -> ledger.unknown(mail, fault);
            case MailOutcome.NotSent(Fault fault) -> {
                Optional<Duration> wait = fault.retryable() ? schedule.after(mail.attempt()) : Optional.empty();
                wait.ifPresentOrElse(
                        time -> ledger.again(mail, fault, clock.instant().plus(time)),
                        () -> ledger.failed(mail.id(), fault));
            }
        }
    }

    @Override
    public void gaveUp(SendMail payload, Fault fault) {
        ledger.failed(payload.mail(), fault);
    }

    @Override
    public int maxAttempts(int usual) {
        return Math.max(usual, CRASHES);
    }
}
