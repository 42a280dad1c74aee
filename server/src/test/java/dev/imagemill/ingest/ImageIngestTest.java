package dev.imagemill.ingest;

import static dev.imagemill.catalog.Samples.preset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageIds;
import dev.imagemill.catalog.IntakeLedger;
import dev.imagemill.catalog.Samples;
import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.SqlDescriptionCatalog;
import dev.imagemill.catalog.sql.SqlImageCatalog;
import dev.imagemill.catalog.sql.SqlIntakeLedger;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.database.DatabaseJobs;
import dev.imagemill.job.database.JobSettings;
import dev.imagemill.notify.LiveEvent;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.storage.filesystem.FilesystemObjectStore;
import dev.imagemill.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when other things happen in between: store, catalog and queue are real, the picture is never looked into. */
class ImageIngestTest {

    private static final String SHA256 = "5a".repeat(32);

    @TempDir
    Path folder;

    private final OwnerId owner = Samples.owner();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private HomeFolder home;
    private Database database;
    private ImageCatalog catalog;
    private ObjectStore store;
    private IntakeLedger intake;
    private RenditionOrders orders;
    private ImageIngest ingest;
    private Runnable before = () -> {};
    private Runnable after = () -> {};

    @BeforeEach
    void open() {
        home = HomeFolder.open(folder);
        database = Database.open(new DatabaseSettings(null, null, null, 2), home.database());
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        TransactionTemplate template = new TransactionTemplate(transactions);
        TransactionOperations watched = new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
                before.run();
                T result = template.execute(action);
                after.run();
                return result;
            }
        };
        catalog = new SqlImageCatalog(database, transactions, Clock.systemUTC());
        store = new FilesystemObjectStore(home.objects());
        intake = new SqlIntakeLedger(database, transactions, clock);
        JobSettings settings = new JobSettings(
                0,
                0,
                0,
                5,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofDays(1));
        JobQueue queue = new DatabaseJobs(database.dataSource(), transactions, settings, 2, Clock.systemUTC()).queue();
        LiveEvents events = new Unheard();
        DescriptionOrders descriptions = new DescriptionOrders(
                new SqlDescriptionCatalog(database, transactions, Clock.systemUTC()),
                catalog,
                queue,
                template,
                events,
                0,
                Clock.systemUTC());
        orders = new RenditionOrders(catalog, queue, template, events, Clock.systemUTC());
        ingest = new ImageIngest(
                new UnlookedInto(),
                RenderLimits.DEFAULT,
                new Originals(store, catalog, intake),
                catalog,
                orders,
                descriptions,
                false,
                watched,
                events,
                new ImageIds(Clock.systemUTC(), new Random()));
    }

    @AfterEach
    void close() {
        database.close();
        home.close();
    }

    @Test
    void knownBytesAreKeptOnce() throws IOException {
        Accepted first = accept();
        Accepted second = accept();
        assertThat(second.duplicate()).isTrue();
        assertThat(second.image().id()).isEqualTo(first.image().id());
        assertThat(stored(first.image())).isTrue();
    }

    @Test
    void anImageDeletedBetweenLookAndWriteIsAddedWithItsBytes() throws IOException {
        Accepted first = accept();
        before = () -> catalog.delete(owner, first.image().id());
        Accepted second = accept();
        assertThat(second.duplicate()).isFalse();
        assertThat(second.image().id()).isNotEqualTo(first.image().id());
        assertThat(stored(second.image())).isTrue();
    }

    @Test
    void aDeletedImageIsNotOrderedFrom() throws IOException {
        Accepted first = accept();
        catalog.delete(owner, first.image().id());
        assertThat(orders.added(first.image(), List.of(preset("b")))).isEmpty();
    }

    @Test
    void aLostOriginalComesBackWithTheSameBytes() throws IOException {
        Accepted first = accept();
        store.delete(first.image().original());
        Accepted second = accept();
        assertThat(second.duplicate()).isTrue();
        assertThat(stored(first.image())).isTrue();
        assertThat(folder.resolve("staged.copy")).doesNotExist();
    }

    @Test
    void aLostOriginalWhoseImageIsDeletedMeanwhileIsAddedAnew() throws IOException {
        Accepted first = accept();
        store.delete(first.image().original());
        before = () -> catalog.delete(owner, first.image().id());
        Accepted second = accept();
        assertThat(second.duplicate()).isFalse();
        assertThat(stored(second.image())).isTrue();
    }

    @Test
    void bytesStayWhereTheCommitArrivedAndItsAnswerDidNot() {
        after = () -> {
            throw new TransactionSystemException("the connection broke");
        };
        assertThatThrownBy(this::accept).isInstanceOf(TransactionSystemException.class);
        assertThat(stored(catalog.findByContent(owner, SHA256).orElseThrow())).isTrue();
    }

    @Test
    void bytesGoWhereTheImageWasNotAdded() throws IOException {
        before = () -> {
            throw new TransactionSystemException("no connection");
        };
        assertThatThrownBy(this::accept).isInstanceOf(TransactionSystemException.class);
        assertThat(files()).isZero();
    }

    @Test
    void bytesStayWhereTheDatabaseCannotBeAsked() throws IOException {
        before = () -> {
            database.close();
            throw new TransactionSystemException("the database has gone");
        };
        assertThatThrownBy(this::accept).hasMessageContaining("the database has gone");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void theSweepTakesWhatADeadProcessLeftAndNothingElse() throws IOException {
        Accepted kept = accept();
        ObjectKey left = new ObjectKey("0/input/a.jpg");
        intake.begin(left);
        store.put(left, Files.writeString(folder.resolve("left"), "pixels"), "image/jpeg");
        IntakeSweep sweep = new IntakeSweep(intake, store, clock, Executors.newSingleThreadScheduledExecutor());

        clock.advance(IntakeLedger.TIME_TO_ADD);
        sweep.run();
        assertThat(store.stat(left)).as("it may still be at work").isPresent();
        clock.advance(IntakeLedger.TIME_TO_ADD.plusSeconds(1));
        sweep.run();

        assertThat(store.stat(left)).isEmpty();
        assertThat(stored(kept.image())).isTrue();
        assertThat(intake.begunBefore(clock.instant(), 10)).isEmpty();
    }

    @Test
    void nothingIsAddedWhoseBytesMayBeSwept() throws IOException {
        before = () -> clock.advance(IntakeLedger.TIME_TO_ADD.plusSeconds(1));
        assertThatThrownBy(this::accept)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("overloaded"));
        assertThat(catalog.findByContent(owner, SHA256)).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void whatIsRefusedLeavesNothingToSweep() throws IOException {
        before = () -> {
            throw new TransactionSystemException("no connection");
        };
        assertThatThrownBy(this::accept).isInstanceOf(TransactionSystemException.class);
        assertThat(intake.begunBefore(clock.instant().plusSeconds(1), 10)).isEmpty();
    }

    private Accepted accept() throws IOException {
        Path file = Files.writeString(folder.resolve("staged"), "pixels");
        try (StagedFile staged = new StagedFile(FileName.of("a.jpg"), file, ImageFormat.JPEG, 6, SHA256)) {
            return ingest.accept(
                            new IntakeOrder(owner, List.of(preset("a")), null),
                            List.of(new NewFile(staged, Samples.INFO, null)))
                    .getFirst();
        }
    }

    private boolean stored(Image image) {
        return store.stat(image.original()).isPresent();
    }

    private long files() throws IOException {
        try (var paths = Files.walk(home.objects())) {
            return paths.filter(path -> path.endsWith("input/a.jpg")).count();
        }
    }

    /** Is not asked: the files come inspected. */
    private static final class UnlookedInto implements ImageRenderer {

        @Override
        public ImageInfo inspect(Path source, RenderLimits limits) {
            throw new AssertionError("nothing is inspected here");
        }

        @Override
        public RenderResult render(RenderRequest request) {
            throw new AssertionError("nothing is rendered here");
        }
    }

    private static final class Unheard implements LiveEvents {

        @Override
        public void publish(LiveEvent change) {}

        @Override
        public Subscription subscribe(OwnerId listener, @Nullable String lastSeen) {
            throw new UnsupportedOperationException("nobody listens here");
        }

        @Override
        public Optional<Subscription> follow(OwnerId listener, UUID subject) {
            return Optional.empty();
        }

        @Override
        public int watching() {
            return 0;
        }
    }
}
