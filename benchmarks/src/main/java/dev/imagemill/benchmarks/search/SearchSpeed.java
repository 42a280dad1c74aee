package dev.imagemill.benchmarks.search;

import dev.imagemill.access.OwnerId;
import dev.imagemill.benchmarks.Statistics;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageEdit;
import dev.imagemill.catalog.ImageFilter;
import dev.imagemill.catalog.ImageQuery;
import dev.imagemill.catalog.NewImage;
import dev.imagemill.catalog.Samples;
import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.SqlImageCatalog;
import dev.imagemill.catalog.sql.SqlLabelUse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a gallery with images of some thirty words each and measures what adding, describing and finding take. */
public final class SearchSpeed {

    private static final int SEED = 4;
    private static final int VOCABULARY = 20_000;
    private static final int AT_ONCE = 500;
    private static final int PAGE = 50;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ImageCatalog catalog;
    private final SqlLabelUse labels;
    private final TransactionTemplate transaction;
    private final OwnerId owner = Samples.owner();
    private final Vocabulary words = new Vocabulary(VOCABULARY, new Random(SEED));
    private final int rounds;

    public SearchSpeed(Database database, int rounds) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        this.catalog = new SqlImageCatalog(database, transactions, Clock.systemUTC());
        this.labels = new SqlLabelUse(database, transactions);
        this.transaction = new TransactionTemplate(transactions);
        this.rounds = rounds;
    }

    /** Prints a table. */
    public void run(String database, int images) {
        System.out.printf("%n| %s, %,d images | ms |%n|---|---:|%n", database, images);
        fill(images);
        String frequent = words.word(0);
        measure("a frequent word", frequent, ImageFilter.NONE);
        measure("a rare word", words.word(VOCABULARY - 100), ImageFilter.NONE);
        measure("the letter a", "a", ImageFilter.NONE);
        measure("one that all have (jpg)", "jpg", ImageFilter.NONE);
        measure("two frequent words", frequent + " " + words.word(1), ImageFilter.NONE);
        measure("a frequent and a rare word", frequent + " " + words.word(2_000), ImageFilter.NONE);
        measure("eight letters", "a b c d e f g h", ImageFilter.NONE);
        measure("no words, one label", "", ImageFilter.labels(words.word(0)));
        measure("no words", "", ImageFilter.NONE);
        time("the labels, counted", () -> labels.mostUsed(owner, PAGE).size());
    }

    private void fill(int images) {
        double adding = 0;
        double describing = 0;
        for (int done = 0; done < images; done += AT_ONCE) {
            List<NewImage> some = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                some.add(Samples.image(owner, "IMG_" + (done + i) + ".jpg"));
            }
            long start = System.nanoTime();
            transaction.executeWithoutResult(_ -> some.forEach(catalog::add));
            adding += System.nanoTime() - start;
            List<ImageEdit> edits = some.stream()
                    .map(_ -> new ImageEdit(
                            null,
                            words.text(5),
                            words.text(20),
                            null,
                            List.of(words.next(), words.next() + " " + words.next()),
                            false))
                    .toList();
            start = System.nanoTime();
            transaction.executeWithoutResult(_ -> {
                for (int i = 0; i < AT_ONCE; i++) {
                    catalog.edit(owner, some.get(i).id(), edits.get(i));
                }
            });
            describing += System.nanoTime() - start;
        }
        row("adding an image, its row included", adding / images);
        row("describing it, its row included", describing / images);
    }

    private void measure(String what, String text, ImageFilter filter) {
        ImageQuery query = new ImageQuery(text, filter, null, PAGE);
        time(what, () -> catalog.list(owner, query).images().size());
    }

    private void time(String what, java.util.function.IntSupplier call) {
        List<Double> times = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < rounds + 1; i++) {
            long start = System.nanoTime();
            found = call.getAsInt();
            if (i > 0) {
                times.add((double) System.nanoTime() - start);
            }
        }
        row(what + (found < PAGE ? " (" + found + " found)" : ""), Statistics.median(times));
    }

    private static void row(String what, double nanos) {
        System.out.printf("| %s | %.2f |%n", what, nanos / NANOS_PER_MILLI);
    }
}
