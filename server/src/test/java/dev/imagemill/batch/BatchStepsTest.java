package dev.imagemill.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagemill.ServerApplication;
import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.csv.CsvColumn;
import dev.imagemill.batch.csv.CsvImage;
import dev.imagemill.batch.csv.CsvRow;
import dev.imagemill.batch.csv.CsvRows;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageQuery;
import dev.imagemill.catalog.RenditionFile;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.catalog.RenditionResult;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.ingest.ImageIngest;
import dev.imagemill.ingest.ImageRemoval;
import dev.imagemill.ingest.StagingFolder;
import dev.imagemill.ingest.fetch.FetchSettings;
import dev.imagemill.ingest.fetch.HttpImageFetcher;
import dev.imagemill.job.JobPayload.FetchItem;
import dev.imagemill.job.RetryLaterException;
import dev.imagemill.notify.BatchReport.Counts;
import dev.imagemill.notify.Notifications;
import dev.imagemill.outbound.ApacheOutboundHttp;
import dev.imagemill.outbound.OutboundSettings;
import dev.imagemill.testing.RawHttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The steps of items one by one, in a process whose workers do not run, so that it can be told when each is done. */
class BatchStepsTest {

    private static final AtomicInteger TINT = new AtomicInteger();
    private static final Fault SPOILT =
            Fault.permanent(FaultCategory.INVALID_INPUT, "image-corrupt", "The picture ends in the middle.");

    @TempDir
    static Path home;

    private static RawHttpServer shop;
    private static ConfigurableApplicationContext context;

    private final OwnerId owner = new OwnerId(UUID.randomUUID());

    @BeforeAll
    static void start() {
        shop = new RawHttpServer();
        context = new SpringApplicationBuilder(ServerApplication.class)
                .run(
                        "--server.port=0",
                        "--imagemill.home=" + home,
                        "--imagemill.outbound.allow=127.0.0.1,localhost",
                        "--imagemill.job.workers=-1",
                        "--imagemill.job.fetch-workers=0",
                        "--imagemill.job.send-workers=0",
                        "--imagemill.batch.max-tries=3");
    }

    @AfterAll
    static void stop() {
        context.close();
        shop.close();
    }

    @Test
    void whatBecameAnImageIsNotFetchedAgain() throws Exception {
        Batch batch = submit(List.of("compressed"), picture("/once.jpg"), picture("/once.jpg"));
        FetchItem job = jobs(batch).getFirst();
        bean(FetchItemHandler.class).handle(job, 1);
        bean(FetchItemHandler.class).handle(job, 2);
        assertThat(shop.received("/once.jpg")).isEqualTo(1);
        assertThat(images()).hasSize(1);
        assertThat(counts(batch)).isEqualTo(new Counts(2, 0, 2, 0, 0, 0));
        assertThat(now(batch).status()).isEqualTo(BatchStatus.PROCESSING);

        made(images().getFirst(), null);
        assertThat(counts(batch)).isEqualTo(new Counts(2, 0, 0, 2, 0, 0));
        assertThat(now(batch).status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(notices()).isEqualTo(1);
        bean(FetchItemHandler.class).handle(job, 3);
        assertThat(shop.received("/once.jpg")).isEqualTo(1);
    }

    @Test
    void aRenditionThatFailsFailsTheItemWithItsReason() throws Exception {
        Batch batch = submit(List.of("compressed", "thumbnail"), picture("/spoilt.jpg"));
        fetchAll(batch);
        made(images().getFirst(), "thumbnail");
        assertThat(item(batch).status()).isEqualTo(ItemStatus.FAILED);
        assertThat(item(batch).fault()).isEqualTo(SPOILT);
        assertThat(now(batch).status()).isEqualTo(BatchStatus.FAILED);
    }

    @Test
    void anImageThatIsReadyEndsTheItemInTheSameStep() throws Exception {
        String url = picture("/ready.jpg");
        Batch first = submit(List.of("compressed"), url);
        fetchAll(first);
        made(images().getFirst(), null);
        Batch second = submit(List.of("compressed"), url);
        fetchAll(second);
        assertThat(now(second).status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(images()).hasSize(1);
        Batch more = submit(List.of("compressed", "web"), url);
        fetchAll(more);
        assertThat(counts(more).processing())
                .as("another rendition is to be made")
                .isEqualTo(1);
    }

    @Test
    void anImageThatItsOwnerDeletesFailsTheItem() throws Exception {
        Batch batch = submit(List.of("compressed"), picture("/deleted.jpg"));
        fetchAll(batch);
        bean(ImageRemoval.class).delete(owner, images().getFirst().id());
        assertThat(item(batch).fault()).extracting(Fault::code).isEqualTo("image-deleted");
        assertThat(now(batch).status()).isEqualTo(BatchStatus.FAILED);

        bean(BatchControl.class).retry(owner, batch.id());
        fetchAll(batch);
        made(images().getFirst(), null);
        assertThat(now(batch).status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(now(batch).run()).isEqualTo(2);
        assertThat(notices()).isEqualTo(2);
    }

    @Test
    void triesAsOftenAsItMayAndThenGivesTheReasonThatWasMet() throws Exception {
        AtomicReference<Optional<Thread>> stopped = new AtomicReference<>(Optional.empty());
        shop.on("/broken.jpg", (request, out) -> {
            Optional<Thread> worker = stopped.getAndSet(Optional.empty());
            if (worker.isPresent()) {
                worker.get().interrupt();
                shop.awaitClosed();
            }
            RawHttpServer.answer(500, "text/plain", "broken").write(request, out);
        });
        Batch batch = submit(List.of("compressed"), shop.uri("/broken.jpg").toString());
        FetchItem job = jobs(batch).getFirst();
        FetchItemHandler handler = bean(FetchItemHandler.class);
        assertThatThrownBy(() -> handler.handle(job, 1)).isInstanceOf(FaultException.class);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread worker = Thread.ofVirtual().unstarted(() -> thrown.set(catchThrowable(() -> handler.handle(job, 2))));
        stopped.set(Optional.of(worker));
        worker.start();
        worker.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> handler.handle(job, 3)).isInstanceOf(FaultException.class);
        assertThat(item(batch).status()).isEqualTo(ItemStatus.PROCESSING);
        assertThat(item(batch).fault()).isNull();
        handler.handle(job, 4);
        assertThat(item(batch).fault()).extracting(Fault::code).isEqualTo("fetch-server-error");
        assertThat(shop.received("/broken.jpg"))
                .as("three tries, and one that was stopped")
                .isEqualTo(4);
    }

    @Test
    void aStopCostsNoTries() throws Exception {
        Batch batch = submit(List.of("compressed"), picture("/stopped.jpg"));
        FetchItem job = jobs(batch).getFirst();
        FetchItemHandler stopping = handlerWithClosedHttp();
        for (int attempt = 1; attempt <= 5; attempt++) {
            int number = attempt;
            assertThatThrownBy(() -> stopping.handle(job, number)).hasMessageContaining("stopping");
        }
        assertThat(item(batch).fault()).isNull();
        fetchAll(batch);
        made(images().getFirst(), null);
        assertThat(now(batch).status()).isEqualTo(BatchStatus.COMPLETED);
    }

    private static FetchItemHandler handlerWithClosedHttp() {
        ApacheOutboundHttp closed = ApacheOutboundHttp.open(bean(OutboundSettings.class));
        closed.close();
        return new FetchItemHandler(
                bean(SourceLedger.class),
                bean(BatchLedger.class),
                bean(BatchProgress.class),
                bean(ItemOutcomes.class),
                new HttpImageFetcher(closed, bean(StagingFolder.class), bean(FetchSettings.class), Clock.systemUTC()),
                bean(ImageIngest.class),
                bean(ImageCatalog.class),
                bean(TransactionOperations.class),
                Clock.systemUTC(),
                bean(BatchSettings.class));
    }

    @Test
    void aHostThatWantsToBeLeftAloneHoldsUpNothingElseAndCostsNoTries() throws Exception {
        shop.on("/asleep.jpg", RawHttpServer.answer(429, Map.of("Retry-After", "3600"), new byte[0]));
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            // A second host, so that the other tests have theirs awake.
            urls.add(shop.uri("/asleep.jpg").toString().replace("127.0.0.1", "localhost") + "?" + i);
        }
        urls.add(picture("/awake.jpg"));
        Batch batch = submit(List.of("compressed"), urls.toArray(String[]::new));
        assertThat(counts(batch)).isEqualTo(new Counts(17, 1, 16, 0, 0, 0));
        List<FetchItem> asleep = jobs(batch);
        for (int attempt = 1; attempt <= 5; attempt++) {
            for (FetchItem job : asleep) {
                assertThatThrownBy(() -> bean(FetchItemHandler.class).handle(job, 1))
                        .isInstanceOfSatisfying(
                                RetryLaterException.class,
                                later -> assertThat(later.begun()).isFalse());
            }
        }
        assertThat(shop.received())
                .filteredOn(request -> request.path().startsWith("/asleep.jpg"))
                .hasSize(1);
        assertThat(counts(batch)).isEqualTo(new Counts(17, 0, 17, 0, 0, 0));

        jobs(batch).stream().filter(job -> !asleep.contains(job)).forEach(BatchStepsTest::handle);
        made(images().getFirst(), null);
        assertThat(counts(batch)).isEqualTo(new Counts(17, 0, 16, 1, 0, 0));

        set(batch, "claimed_at = 0");
        FetchItem patient = asleep.getFirst();
        assertThatThrownBy(() -> bean(FetchItemHandler.class).handle(patient, 1))
                .as("the batch gets on")
                .isInstanceOf(RetryLaterException.class);
        set(batch, "ended_at = 1 where ended_at is not null");
        bean(FetchItemHandler.class).handle(patient, 1);
        assertThat(counts(batch)).isEqualTo(new Counts(17, 0, 15, 1, 1, 0));
        assertThat(item(batch).fault()).extracting(Fault::code).isEqualTo("fetch-too-many-requests");
        bean(BatchControl.class).cancel(owner, batch.id());
    }

    @Test
    void aJobWithoutAttemptsLeftSaysWhatWasMetLast() {
        shop.on("/met.jpg", RawHttpServer.answer(500, "text/plain", "broken"));
        Fault usedUp = Fault.permanent(FaultCategory.INTERNAL, "attempts-used-up", "It was tried 23 times.");
        Batch met = submit(List.of("compressed"), shop.uri("/met.jpg").toString());
        FetchItem job = jobs(met).getFirst();
        assertThatThrownBy(() -> bean(FetchItemHandler.class).handle(job, 1)).isInstanceOf(FaultException.class);
        bean(FetchItemHandler.class).gaveUp(job, usedUp);
        bean(FetchItemHandler.class).gaveUp(job, usedUp);
        assertThat(item(met).fault()).extracting(Fault::code).isEqualTo("fetch-server-error");
        assertThat(notices()).isEqualTo(1);

        Batch killed = submit(List.of("compressed"), shop.uri("/met.jpg").toString());
        bean(FetchItemHandler.class).gaveUp(jobs(killed).getFirst(), usedUp);
        assertThat(item(killed).fault()).isEqualTo(usedUp);
    }

    @Test
    void nothingIsKeptOfWhatWasCancelledWhileItWasFetched() throws Exception {
        byte[] jpeg = jpeg();
        AtomicReference<UUID> id = new AtomicReference<>();
        shop.on("/cancelled.jpg", (request, out) -> {
            bean(BatchControl.class).cancel(owner, id.get());
            RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), jpeg)
                    .write(request, out);
        });
        Batch batch = submit(List.of("compressed"), shop.uri("/cancelled.jpg").toString());
        id.set(batch.id());
        long before = objects();
        fetchAll(batch);
        assertThat(images()).isEmpty();
        assertThat(objects()).isEqualTo(before);
        assertThat(counts(batch)).isEqualTo(new Counts(1, 0, 0, 0, 0, 1));
        assertThatThrownBy(() -> bean(BatchControl.class).cancel(owner, batch.id()))
                .hasMessageContaining("batch-ended");

        Batch retried = bean(BatchControl.class).retry(owner, batch.id());
        assertThat(retried.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0));
    }

    @Test
    void twoWorkersThatEndTheLastItemsTogetherAnnounceOneEnd() throws Exception {
        String one = picture("/together/1.jpg");
        String two = picture("/together/2.jpg");
        Batch before = submit(List.of("compressed"), one, two);
        fetchAll(before);
        for (Image image : images()) {
            made(image, null);
        }
        for (int round = 0; round < 5; round++) {
            long announced = notices();
            Batch batch = submit(List.of("compressed"), one, two);
            List<CompletableFuture<Void>> workers = jobs(batch).stream()
                    .map(job -> CompletableFuture.runAsync(() -> handle(job)))
                    .toList();
            workers.forEach(CompletableFuture::join);
            assertThat(now(batch).status()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(notices()).isEqualTo(announced + 1);
        }
    }

    @Test
    void theSweepGivesBackWhatWasLost() {
        String[] urls = new String[20];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = shop.uri("/sweep/" + i + ".jpg").toString();
        }
        Batch batch = submit(List.of("compressed"), urls);
        assertThat(counts(batch)).isEqualTo(new Counts(20, 4, 16, 0, 0, 0));
        bean(BatchSweep.class).sweep();
        assertThat(counts(batch)).isEqualTo(new Counts(20, 4, 16, 0, 0, 0));
        bean(BatchControl.class).cancel(owner, batch.id());
    }

    private static void set(Batch batch, String what) {
        String condition = what.contains(" where ") ? " and" : " where";
        JdbcClient.create(bean(DataSource.class))
                .sql("update batch_item set " + what + condition + " batch_id = :id")
                .param("id", batch.id())
                .update();
    }

    private static void handle(FetchItem job) {
        try {
            bean(FetchItemHandler.class).handle(job, 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void fetchAll(Batch batch) {
        jobs(batch).forEach(BatchStepsTest::handle);
    }

    /** What a worker says of an image, and those who listen hear, in one transaction. */
    private void made(Image image, @org.jspecify.annotations.Nullable String failing) {
        RenditionLedger ledger = bean(RenditionLedger.class);
        bean(TransactionOperations.class).executeWithoutResult(_ -> {
            var wanted = ledger.begin(image.id()).orElseThrow().wanted();
            ledger.record(
                    image.id(),
                    wanted.stream()
                            .<RenditionResult>map(one ->
                                    one.preset().name().value().equals(failing)
                                            ? new RenditionResult.NotMade(one, SPOILT)
                                            : new RenditionResult.Made(
                                                    one, new RenditionFile(ImageFormat.JPEG, new PixelSize(8, 8), 100)))
                            .toList());
            bean(ItemOutcomes.class).ended(owner, image.id());
        });
    }

    private Batch submit(List<String> presets, String... urls) {
        return bean(BatchSubmission.class)
                .submit(owner, new BatchOrder(null, presets, null, null, null, false), new GivenList(List.of(urls)));
    }

    private List<FetchItem> jobs(Batch batch) {
        return bean(SourceLedger.class).unfetched(batch.id()).stream()
                .map(FetchItem::new)
                .toList();
    }

    private Batch now(Batch batch) {
        return bean(BatchCatalog.class).find(batch.id()).orElseThrow();
    }

    private Counts counts(Batch batch) {
        return now(batch).counts();
    }

    private BatchItem item(Batch batch) {
        return bean(BatchCatalog.class)
                .items(new ItemQuery(batch.id(), null, null, 1))
                .getFirst();
    }

    private List<Image> images() {
        return bean(ImageCatalog.class)
                .list(owner, ImageQuery.newest(null, 100))
                .images();
    }

    private long notices() {
        return bean(Notifications.class).list(owner, null, 100).size();
    }

    private static long objects() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("objects"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static String picture(String path) {
        shop.on(path, RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), jpeg()));
        return shop.uri(path).toString();
    }

    private static byte[] jpeg() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var image = new java.awt.image.BufferedImage(16, 16, java.awt.image.BufferedImage.TYPE_INT_RGB);
            int[] pixels = new int[16 * 16];
            Arrays.fill(pixels, TINT.addAndGet(0x30507));
            image.setRGB(0, 0, 16, 16, pixels, 0, 16);
            ImageIO.write(image, "jpg", bytes);
            bytes.write(TINT.get());
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A list as it was given. */
    private record GivenList(List<String> urls) implements BatchInput {

        @Override
        public String name() {
            return "list";
        }

        @Override
        public List<CsvColumn> columns() {
            return List.of(new CsvColumn("url", CsvColumn.Role.IMAGE));
        }

        @Override
        public char delimiter() {
            return ',';
        }

        @Override
        public CsvRows rows() {
            List<CsvRow> rows = new ArrayList<>();
            for (String url : urls) {
                int number = rows.size() + 1;
                rows.add(new CsvRow(
                        number,
                        number + 1,
                        List.of(url),
                        null,
                        null,
                        List.of(new CsvImage(0, url, URI.create(url), null)),
                        List.of()));
            }
            Iterator<CsvRow> iterator = rows.iterator();
            return new CsvRows() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public CsvRow next() {
                    return iterator.next();
                }

                @Override
                public void close() {}
            };
        }
    }
}
