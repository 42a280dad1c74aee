package dev.imagemill.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.access.PublicUrl;
import dev.imagemill.notify.BatchReport;
import dev.imagemill.notify.BatchReport.Counts;
import dev.imagemill.notify.BatchReport.Failure;
import dev.imagemill.notify.BatchReport.Outcome;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchMailTest {

    private static final UUID BATCH = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private final BatchMail mail = new BatchMail(new PublicUrl(URI.create("https://images.example.org"), () -> 1));

    @Test
    void saysCountsFailuresAndWhereToLook() {
        MailText text = mail.of(report("products.csv", Outcome.COMPLETED, 9_470, 30));

        assertThat(text.subject()).isEqualTo("“products.csv” is done: 9,470 of 9,500 images, 30 failed");
        assertThat(text.plain())
                .contains("Images: 9,500\nSucceeded: 9,470\nFailed: 30\nCancelled: 0\n")
                .contains("- row 1, https[:]//shop[.]example/1[.]jpg?a=1&b=2\n  The server answered 404.\n")
                .contains("- row 20, ")
                .doesNotContain("- row 21, ")
                .contains("… and 10 more")
                .contains("https://images.example.org/batches/" + BATCH)
                .contains("https://images.example.org/api/v1/batches/" + BATCH + "/result.csv");
        assertThat(text.html())
                .contains("https[:]//shop[.]example/1[.]jpg?a=1&amp;b=2")
                .contains("href=\"https://images.example.org/batches/" + BATCH + "\"")
                .contains("… and 10 more");
    }

    @Test
    void saysLittleWhereAllIsWell() {
        MailText text = mail.of(report("products.csv", Outcome.COMPLETED, 3, 0));

        assertThat(text.subject()).isEqualTo("“products.csv” is done: 3 of 3 images");
        assertThat(text.plain()).doesNotContain("What failed");
        assertThat(text.html()).doesNotContain("What failed");
        assertThat(mail.of(report("a", Outcome.FAILED, 0, 3)).subject())
                .isEqualTo("“a” failed: none of 3 images could be processed");
        assertThat(mail.of(report("a", Outcome.CANCELLED, 2, 0)).subject())
                .isEqualTo("“a” was cancelled: 2 of 2 images done");
    }

    @Test
    void letsNobodyWriteIntoItsHeadersOrItsPage() {
        MailText text = mail.of(report("a\r\nBcc: all@example.org\u2028<script>x</script>", Outcome.COMPLETED, 1, 1));

        assertThat(text.subject()).doesNotContainPattern("[\\p{Cntrl}\u2028]").contains("Bcc: all[at]example[.]org");
        assertThat(text.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(mail.of(report("🌲".repeat(200), Outcome.COMPLETED, 1, 0)).subject())
                .startsWith("“" + "🌲".repeat(80) + "…” is done");
    }

    /** Mail programs make links of bare addresses, and the only ones here are to be ours. */
    @Test
    void letsNobodyWriteLinksIntoIt() {
        MailText text = mail.of(new BatchReport(
                BATCH,
                new OwnerId(new UUID(0, 1)),
                1,
                "You won! www.evil.example/prize or win@evil.example",
                Outcome.COMPLETED,
                new Counts(2, 0, 0, 1, 1, 0),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                List.of(new Failure(
                        1,
                        "HTTPS://evil.example:8443/a evil\u3002example mailto:a@evil.example javascript:alert(1)",
                        "http-404",
                        "evil.example answered 404 at 12:30."))));
        for (String shape : List.of(text.subject(), text.plain(), text.html())) {
            assertThat(shape).contains("www[.]evil[.]example/prize or win[at]evil[.]example");
            assertThat(shape.replace("https://images.example.org", "").replaceAll("style=\"[^\"]*\"", ""))
                    .doesNotContain("://", "evil.", "www.", "@", "javascript:a", "mailto:", "\u3002");
        }
        assertThat(text.plain())
                .contains("HTTPS[:]//evil[.]example[:]8443/a evil[.]example mailto[:]a[at]evil[.]example")
                .contains("evil[.]example answered 404 at 12:30.");
    }

    private static BatchReport report(String name, Outcome outcome, long succeeded, long failed) {
        List<Failure> failures = LongStream.rangeClosed(1, failed)
                .mapToObj(row -> new Failure(
                        row, "https://shop.example/" + row + ".jpg?a=1&b=2", "http-404", "The server answered 404."))
                .toList();
        return new BatchReport(
                BATCH,
                new OwnerId(new UUID(0, 1)),
                1,
                name,
                outcome,
                new Counts(succeeded + failed, 0, 0, succeeded, failed, 0),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                failures);
    }
}
