package dev.imagemill.notify.mail;

import dev.imagemill.access.PublicUrl;
import dev.imagemill.notify.BatchReport;
import dev.imagemill.notify.BatchReport.Counts;
import dev.imagemill.notify.BatchReport.Failure;
import dev.imagemill.notify.BatchReport.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The mail that says how a batch ended. */
public final class BatchMail {

    private static final int MOST_FAILURES = 20;
    private static final int MAX_NAME = 80;
    private static final int MAX_SOURCE = 200;
    private static final int MAX_DETAIL = 300;

    private final PublicUrl urls;

    public BatchMail(PublicUrl urls) {
        this.urls = urls;
    }

    /**
     * Writes it.
     *
     * @param batch that has ended
     */
    public MailText of(BatchReport batch) {
        String headline = headline(batch);
        URI page = urls.of("/batches/" + batch.batch());
        URI result = urls.of("/api/v1/batches/" + batch.batch() + "/result.csv");
        String plain = headline + "\n\n"
                + counts(batch.counts()).map(line -> line.name() + ": " + line.number() + "\n")
                + plainFailures(batch)
                + "\nThe batch:   " + page
                + "\nThe results: " + result + "\n";
        return new MailText(headline, plain, html(batch, headline, page, result));
    }

    private static String html(BatchReport batch, String headline, URI page, URI result) {
        String counts = counts(batch.counts())
                .map(line -> "<tr><td style=\"padding-right:2em\">" + line.name()
                        + "</td><td style=\"text-align:right\">" + line.number() + "</td></tr>\n");
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body style="font-family:sans-serif;color:#222;max-width:40em">
            <h1 style="font-size:1.3em">%1$s</h1>
            <table style="border-collapse:collapse">
            %2$s</table>
            %3$s<p><a href="%4$s">See the batch</a> &middot; <a href="%5$s">Download the results (CSV)</a></p>
            </body></html>
            """.formatted(
                escaped(headline), counts, htmlFailures(batch), escaped(page.toString()), escaped(result.toString()));
    }

    private static String headline(BatchReport batch) {
        Counts counts = batch.counts();
        String name = "\u201c" + line(batch.name(), MAX_NAME) + "\u201d";
        if (batch.outcome() == Outcome.CANCELLED) {
            return name + " was cancelled: " + number(counts.succeeded()) + " of " + number(counts.total())
                    + " images done";
        }
        if (batch.outcome() == Outcome.FAILED) {
            return name + " failed: none of " + number(counts.total()) + " images could be processed";
        }
        return name + " is done: " + number(counts.succeeded()) + " of " + number(counts.total()) + " images"
                + (counts.failed() == 0 ? "" : ", " + number(counts.failed()) + " failed");
    }

    private record Line(String name, String number) {}

    private record Lines(List<Line> all) {

        String map(java.util.function.Function<Line, String> text) {
            return all.stream().map(text).collect(Collectors.joining());
        }
    }

    private static Lines counts(Counts counts) {
        return new Lines(List.of(
                new Line("Images", number(counts.total())),
                new Line("Succeeded", number(counts.succeeded())),
                new Line("Failed", number(counts.failed())),
                new Line("Cancelled", number(counts.cancelled()))));
    }

    private static String plainFailures(BatchReport batch) {
        if (batch.failures().isEmpty()) {
            return "";
        }
        return "\nWhat failed:\n"
                + shown(batch)
                        .map(failure -> "- row " + failure.row() + ", " + line(failure.source(), MAX_SOURCE) + "\n  "
                                + line(failure.detail(), MAX_DETAIL) + "\n")
                        .collect(Collectors.joining())
                + more(batch, "… and %s more; the result CSV has them all.\n");
    }

    private static String htmlFailures(BatchReport batch) {
        if (batch.failures().isEmpty()) {
            return "";
        }
        return "<h2 style=\"font-size:1.1em\">What failed</h2>\n<ul>\n"
                + shown(batch)
                        .map(failure -> "<li>Row " + failure.row() + ", <code>"
                                + escaped(line(failure.source(), MAX_SOURCE)) + "</code><br>"
                                + escaped(line(failure.detail(), MAX_DETAIL)) + "</li>\n")
                        .collect(Collectors.joining())
                + "</ul>\n"
                + more(batch, "<p>… and %s more; the result CSV has them all.</p>\n");
    }

    private static java.util.stream.Stream<Failure> shown(BatchReport batch) {
        return batch.failures().stream().limit(MOST_FAILURES);
    }

    private static String more(BatchReport batch, String text) {
        long more = batch.counts().failed()
                - Math.min(MOST_FAILURES, batch.failures().size());
        return more <= 0 ? "" : text.formatted(number(more));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Nothing that ends a line, nothing that turns the text around, and no links. */
    private static String line(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]+", " ").strip();
        return Unlinked.of(
                line.codePointCount(0, line.length()) <= most
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, most)) + "…");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
