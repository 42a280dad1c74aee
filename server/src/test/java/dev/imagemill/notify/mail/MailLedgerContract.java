package dev.imagemill.notify.mail;

import static dev.imagemill.notify.NotifyParts.ANN;
import static dev.imagemill.notify.NotifyParts.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.job.JobPayload;
import dev.imagemill.notify.MailAddress;
import dev.imagemill.notify.Notification;
import dev.imagemill.notify.NotifyContract;
import dev.imagemill.notify.NotifyParts;
import dev.imagemill.notify.RetrySchedule;
import dev.imagemill.testing.ClosedPort;
import dev.imagemill.testing.LocalMail;
import dev.imagemill.testing.ScriptedSmtp;
import dev.imagemill.testing.ScriptedSmtp.Turn;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mails, from the row to a real server, with whatever keeps them. */
@Timeout(120)
public abstract class MailLedgerContract extends NotifyContract {

    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final MailText TEXT = new MailText("Größe: 3 Bilder", "Grüße 🌲\n", "<p>Grüße 🌲</p>");
    private static final UUID BATCH = new UUID(8, 1);

    @Test
    void sendsOneMailInTwoShapes() throws Exception {
        GreenMail server = LocalMail.start();
        try {
            add("one");
            add("one");
            UUID id = parts.waiting().getFirst().id();

            runDue(server.getSmtp().getPort());

            MimeMessage mail = server.getReceivedMessages()[0];
            MimeMultipart shapes = (MimeMultipart) mail.getContent();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(mail.getSubject()).isEqualTo("Größe: 3 Bilder");
            assertThat(mail.getFrom()[0]).hasToString("Imagemill <mill@example.org>");
            assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString("ann@example.org");
            assertThat(mail.getMessageID()).isEqualTo("<" + id + "@example.org>");
            assertThat(mail.getSentDate()).isEqualTo(Date.from(Instant.parse("2026-03-01T12:00:00Z")));
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            assertThat(shapes.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(shapes.getBodyPart(0).getContent()).isEqualTo("Grüße 🌲\r\n");
            assertThat(shapes.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(shapes.getBodyPart(1).getContent()).isEqualTo("<p>Grüße 🌲</p>");
            assertThat(state()).isEqualTo("sent");
            assertThat(parts.waiting()).isEmpty();
            assertThat(parts.notifications.list(ANN, null, 10)).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void logsInWhereItIsToldTo() {
        GreenMail server = LocalMail.start();
        try {
            server.setUser("mill@example.org", "mill", "right");
            add("one");
            runDue(post(settings(server.getSmtp().getPort(), "mill", "wrong")));
            assertThat(state()).isEqualTo("queued");
            assertThat(fault()).contains("mail-log-in-failed").doesNotContain("wrong");
            advance();
            runDue(post(settings(server.getSmtp().getPort(), "mill", "right")));
            assertThat(state()).isEqualTo("sent");
        } finally {
            server.stop();
        }
    }

    @Test
    void comesBackWhenItIsAskedTo() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.start(Turn.PUT_OFF_RECIPIENT, Turn.PUT_OFF_TEXT, Turn.TAKE)) {
            add("one");
            Instant start = parts.clock.instant();

            runDue(server.port());
            assertThat(state()).isEqualTo("queued");
            assertThat(fault()).contains("mail-put-off").contains("451 4.7.1 Greylisted");
            assertThat(parts.waiting().getFirst().notBefore()).isBetween(start.plusSeconds(60), start.plusSeconds(72));
            advance();
            runDue(server.port());
            assertThat(state()).isEqualTo("queued");
            assertThat(fault()).contains("452 4.3.1");
            advance();
            runDue(server.port());

            assertThat(state()).isEqualTo("sent");
            assertThat(server.texts()).hasSize(2);
            assertThat(messageId(server.texts().get(0)))
                    .isEqualTo(messageId(server.texts().get(1)));
        }
    }

    @Test
    void comesBackWhereNobodyAnswers() throws Exception {
        add("one");

        try (ClosedPort port = new ClosedPort()) {
            runDue(port.number());
        }
        assertThat(state()).isEqualTo("queued");
        assertThat(fault()).contains("mail-server-unreachable");
        try (ScriptedSmtp server = ScriptedSmtp.start(Turn.DROP_BEFORE_TEXT)) {
            advance();
            runDue(server.port());
            assertThat(state()).as("nothing was given to the server").isEqualTo("queued");
            advance();
            runDue(server.port());
            assertThat(state()).isEqualTo("sent");
        }
    }

    @Test
    void failsAtTheEndOfTheScheduleAndSaysSo() throws Exception {
        add("one");
        try (ClosedPort port = new ClosedPort()) {
            for (int i = 0; i < 3; i++) {
                runDue(port.number());
                advance();
            }
        }

        assertThat(state()).isEqualTo("failed");
        assertThat(parts.notifications.list(ANN, null, 10)).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Notification.Kind.MAIL_FAILED);
            assertThat(note.batch()).isEqualTo(BATCH);
            assertThat(note.detail()).startsWith("To ann@example.org: ");
        });
    }

    @Test
    void failsAtOnceWhereItIsRefused() throws Exception {
        for (Turn turn : List.of(Turn.REFUSE_RECIPIENT, Turn.REFUSE_TEXT)) {
            try (ScriptedSmtp server = ScriptedSmtp.start(turn)) {
                parts.jdbc.sql("delete from mail").update();
                add(turn.name());
                runDue(server.port());
                assertThat(state()).as(turn.name()).isEqualTo("failed");
                assertThat(fault()).contains("mail-refused").containsAnyOf("550 5.1.1", "554 5.7.1");
            }
        }
        assertThat(parts.notifications.unread(ANN)).isEqualTo(2);
    }

    @Test
    void sendsNothingTwiceWhereTheAnswerIsNotKnown() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.start(Turn.DROP_AFTER_TEXT)) {
            add("one");
            runDue(server.port());
            advance();
            runDue(server.port());

            assertThat(state()).isEqualTo("unknown");
            assertThat(server.texts()).hasSize(1);
            assertThat(parts.waiting()).isEmpty();
            assertThat(parts.notifications.list(ANN, null, 10))
                    .singleElement()
                    .extracting(Notification::title)
                    .isEqualTo("An e-mail may not have been sent");
        }
    }

    @Test
    void sendsNothingTwiceAfterACrash() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.start()) {
            add("one");
            UUID id = parts.waiting().getFirst().id();
            DueMail cutOff = parts.mailLedger.begin(id).orElseThrow();
            assertThat(parts.mailLedger.handOver(cutOff)).isTrue();
            assertThat(state()).isEqualTo("sending");

            runDue(server.port());

            assertThat(server.commands()).isEmpty();
            assertThat(state()).isEqualTo("unknown");
            assertThat(parts.notifications.unread(ANN)).isEqualTo(1);
            parts.mailLedger.sent(cutOff);
            assertThat(state()).as("it lived, and knows better").isEqualTo("sent");
        }
    }

    @Test
    void takesTheWordOfTheLatestAttemptOnly() {
        add("one");
        UUID id = parts.waiting().getFirst().id();
        DueMail first = parts.mailLedger.begin(id).orElseThrow();
        DueMail second = parts.mailLedger.begin(id).orElseThrow();
        Fault fault = Fault.temporary(FaultCategory.UNAVAILABLE, "far-away", "It is far away.");

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(parts.mailLedger.handOver(first)).isFalse();
        assertThat(parts.mailLedger.handOver(second)).isTrue();
        assertThat(parts.mailLedger.handOver(second)).isFalse();
        parts.mailLedger.again(first, fault, parts.clock.instant());
        parts.mailLedger.sent(first);
        assertThat(state()).isEqualTo("sending");
        parts.mailLedger.sent(second);
        parts.mailLedger.failed(id, fault);
        assertThat(state()).isEqualTo("sent");
        assertThat(parts.mailLedger.begin(id)).isEmpty();
        assertThat(parts.mailLedger.begin(UUID.randomUUID())).isEmpty();
    }

    @Test
    void isBoundedPerOwner() {
        assertThat(List.of(
                        mail(ANN, "1", "a@example.org"),
                        mail(ANN, "2", "b@example.org"),
                        mail(ANN, "3", "c@example.org")))
                .containsOnly(Optional.empty());

        Fault refusal = mail(ANN, "4", "d@example.org").orElseThrow();

        assertThat(refusal.code()).isEqualTo("too-many-mails");
        assertThat(refusal.detail())
                .isEqualTo("There were 3 e-mails for your batches within the last hour, the most there may be"
                        + " (imagemill.notify.mail.per-hour.owner).");
        assertThat(mail(ANN, "3", "c@example.org")).as("there already").isEmpty();
        assertThat(parts.waiting()).hasSize(3);
        assertThat(mail(BEN, "5", "d@example.org")).isEmpty();
        parts.clock.advance(Duration.ofMinutes(59));
        assertThat(mail(ANN, "6", "d@example.org")).isPresent();
        parts.clock.advance(Duration.ofMinutes(1));
        assertThat(mail(ANN, "6", "d@example.org")).isEmpty();
    }

    @Test
    void isBoundedPerRecipientWhoeverWritesToThemAndHowever() {
        String[] spellings = {
            "victim@example.org", "Victim@Example.ORG", "victim+1@example.org", "VICTIM+x+y@example.org"
        };
        for (int i = 0; i < spellings.length; i++) {
            assertThat(mail(new OwnerId(new UUID(5, i)), "m" + i, spellings[i])).isEmpty();
        }

        assertThat(mail(ANN, "one", "victim+2@example.org").orElseThrow().detail())
                .isEqualTo("There were 4 e-mails to victim+2@example.org within the last hour, the most there may be"
                        + " (imagemill.notify.mail.per-hour.recipient).");
        assertThat(mail(ANN, "two", "victim2@example.org")).isEmpty();
    }

    @Test
    void isBoundedInAll() {
        for (int i = 0; i < 6; i++) {
            assertThat(mail(new OwnerId(new UUID(5, i)), "m" + i, "a" + i + "@example.org"))
                    .isEmpty();
        }

        assertThat(mail(ANN, "one", "ann@example.org").orElseThrow().detail()).contains("6 e-mails in all");
    }

    private Optional<Fault> mail(OwnerId owner, String source, String recipient) {
        return parts.mailLedger.add(new NewMail(owner, source, BATCH, MailAddress.of(recipient), TEXT));
    }

    @Test
    void forgetsWhatEndedLongAgo() {
        add("ended");
        UUID id = parts.waiting().getFirst().id();
        parts.mailLedger.failed(id, Fault.permanent(FaultCategory.UNAVAILABLE, "mail-refused", "No."));
        add("queued");
        parts.clock.advance(Duration.ofDays(2));

        parts.mailLedger.forgetBefore(parts.clock.instant(), 10);

        assertThat(state()).isEqualTo("queued");
    }

    private void add(String source) {
        assertThat(mail(ANN, source, "ann@example.org")).isEmpty();
    }

    private void runDue(int port) {
        runDue(post(settings(port, null, null)));
    }

    private void runDue(SmtpPost post) {
        SendMailHandler handler =
                new SendMailHandler(parts.mailLedger, post, new RetrySchedule(WAITS, new Random(1)), parts.clock);
        for (JobPayload job = parts.take(); job != null; job = parts.take()) {
            handler.handle((JobPayload.SendMail) job, 1);
        }
    }

    private void advance() {
        parts.waiting().stream()
                .map(NotifyParts.Waiting::notBefore)
                .findFirst()
                .ifPresent(next -> parts.clock.advance(Duration.between(parts.clock.instant(), next)));
    }

    private static SmtpPost post(MailSettings settings) {
        return new SmtpPost("127.0.0.1", "mill@example.org", settings);
    }

    private static MailSettings settings(
            int port,
            @org.jspecify.annotations.Nullable String user,
            @org.jspecify.annotations.Nullable String password) {
        return new MailSettings(
                "127.0.0.1",
                port,
                MailSettings.Security.NONE,
                user,
                password,
                "mill@example.org",
                Duration.ofSeconds(60),
                WAITS,
                NotifyParts.MAILS_PER_HOUR);
    }

    private String state() {
        return parts.jdbc.sql("select state from mail").query(String.class).single();
    }

    private String fault() {
        return parts.jdbc.sql("select fault from mail").query(String.class).single();
    }

    private static String messageId(String text) {
        return text.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
