package dev.imagemill.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.csv.CsvColumn;
import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.batch.csv.CsvImage;
import dev.imagemill.batch.csv.CsvRow;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.notify.BatchReport.Counts;
import dev.imagemill.transform.BuiltInPresets;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What every store of batches has to do, whatever the database. */
public abstract class BatchStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Fault NOT_FOUND =
            Fault.permanent(FaultCategory.NOT_FOUND, "fetch-not-found", "The address answered 404.");
    private static final Fault BUSY =
            Fault.temporary(FaultCategory.UNAVAILABLE, "fetch-server-error", "The address answered 500.");
    private static final Fault NO_ADDRESS =
            Fault.permanent(FaultCategory.INVALID_INPUT, "url-invalid", "This is not an address.");

    private final OwnerId owner = new OwnerId(UUID.randomUUID());

    protected abstract BatchIntake intake();

    /**
     * The catalogue.
     *
     * @param clock says what was lately
     */
    protected abstract BatchCatalog catalog(Clock clock);

    private BatchCatalog catalog() {
        return catalog(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    protected abstract BatchLedger batches();

    protected abstract SourceLedger sources();

    protected abstract TransactionTemplate transaction();

    @Test
    void isNotSeenBeforeAllItsRowsAreThere() {
        UUID id = begun();
        intake().append(id, List.of(row(1, "http://a/1")));
        assertThat(catalog().find(id)).isEmpty();
        assertThat(catalog().list(owner, null, 10)).isEmpty();
        assertThat(batches().open()).doesNotContain(id);
        shown(id, 1);

        Batch batch = catalog().find(id).orElseThrow();
        assertThat(batch.status()).isEqualTo(BatchStatus.QUEUED);
        assertThat(batch.rows()).isEqualTo(1);
        assertThat(batch.columns()).isEqualTo(COLUMNS);
        assertThat(batch.presets()).isEqualTo(List.of(BuiltInPresets.all().getFirst()));
        assertThat(batch.webhook()).isEqualTo(URI.create("https://example.org/hook"));
        assertThat(batch.email()).isEqualTo("ann@example.org");
        assertThat(batch.describe()).isTrue();
        assertThat(batch.delimiter()).isEqualTo(';');
        assertThat(batches().open()).contains(id);
    }

    @Test
    void whatIsDiscardedIsGoneAndCannotBeShown() {
        UUID id = begun();
        List<CsvRow> many = new ArrayList<>();
        for (int i = 1; i <= 1200; i++) {
            many.add(row(i, "http://a/" + i));
        }
        intake().append(id, many);
        intake().discard(id);

        assertThat(transaction().<Boolean>execute(_ -> intake().show(id, 1200))).isFalse();
        assertThat(catalog().find(id)).isEmpty();
        assertThat(catalog().rows(id, 0, false, 10)).isEmpty();
        UUID shown = accepted(row(1, "http://a/1"));
        intake().discard(shown);
        assertThat(catalog().find(shown)).isPresent();
        assertThat(intake().abandoned()).isEmpty();
    }

    @Test
    void keepsRowsAsTheyWereGivenWithOneItemForEachImage() {
        UUID id = accepted(
                row(1, "http://a/1", "http://a/2"),
                new CsvRow(2, 3, List.of("7", "Lamp", "", "x"), "7", "Lamp", List.of(), List.of(fault(2, NO_ADDRESS))),
                new CsvRow(
                        3,
                        4,
                        List.of("8", "Mug", "nonsense", "y"),
                        "8",
                        "Mug",
                        List.of(new CsvImage(0, "nonsense", null, NO_ADDRESS), image(1, "http://a/3")),
                        List.of(fault(3, NO_ADDRESS))));

        List<BatchRow> rows = catalog().rows(id, 0, false, 10);
        assertThat(rows).extracting(BatchRow::number).containsExactly(1, 2, 3);
        assertThat(rows.get(1).cells()).containsExactly("7", "Lamp", "", "x");
        assertThat(rows.get(1).items()).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo(ItemStatus.FAILED);
            assertThat(item.fault()).isEqualTo(NO_ADDRESS);
            assertThat(item.reference()).isEqualTo("7");
            assertThat(item.name()).isEqualTo("Lamp");
        });
        assertThat(rows.get(2).items()).extracting(BatchItem::given).containsExactly("nonsense", "http://a/3");
        assertThat(counts(id)).isEqualTo(new Counts(5, 3, 0, 0, 2, 0));
        assertThat(catalog().rows(id, 0, true, 10)).extracting(BatchRow::number).containsExactly(2, 3);
        assertThat(catalog().rows(id, 2, false, 10))
                .extracting(BatchRow::number)
                .containsExactly(3);
    }

    @Test
    void givesItemsByPageInTheOrderOfRows() {
        UUID id = accepted(row(1, "http://a/1", "http://a/2"), row(2, "http://a/3"), row(3, "http://a/4"));
        List<BatchItem> first = catalog().items(new ItemQuery(id, null, null, 2));
        assertThat(first).extracting(BatchItem::given).containsExactly("http://a/1", "http://a/2");
        BatchItem last = first.getLast();
        assertThat(catalog().items(new ItemQuery(id, null, new ItemQuery.Place(last.row(), last.position()), 5)))
                .extracting(BatchItem::given)
                .containsExactly("http://a/3", "http://a/4");
        claim(id, 1);
        assertThat(catalog().items(new ItemQuery(id, ItemStatus.PROCESSING, null, 5)))
                .extracting(BatchItem::given)
                .containsExactly("http://a/1");
        assertThat(catalog().items(new ItemQuery(id, null, null, 5)))
                .extracting(BatchItem::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void listsAnOwnersBatchesTheNewestFirst() {
        UUID first = accepted(row(1, "http://a/1"));
        UUID second = accepted(row(1, "http://a/1"));
        UUID third = accepted(row(1, "http://a/1"));
        assertThat(catalog().list(owner, null, 2))
                .extracting(Batch::id)
                .hasSize(2)
                .isSubsetOf(first, second, third);
        List<UUID> paged = new ArrayList<>();
        List<Batch> page = catalog().list(owner, null, 1);
        while (!page.isEmpty()) {
            paged.add(page.getLast().id());
            page = catalog().list(owner, paged.getLast(), 1);
        }
        assertThat(paged).containsExactlyInAnyOrder(first, second, third);
        assertThat(catalog().list(new OwnerId(UUID.randomUUID()), null, 10)).isEmpty();
    }

    @Test
    void handsOutAsManySourcesAsTheWindowHas() {
        UUID id = accepted(row(1, "http://a/1"), row(2, "http://a/1"), row(3, "http://a/2"), row(4, "http://a/3"));
        List<UUID> claimed = claim(id, 2);
        assertThat(claimed).hasSize(2);
        assertThat(counts(id)).isEqualTo(new Counts(4, 1, 3, 0, 0, 0));
        assertThat(claim(id, 2)).isEmpty();
        assertThat(sources().unfetched(id)).containsExactlyInAnyOrderElementsOf(claimed);

        SourceWork work = sources().find(claimed.getFirst()).orElseThrow();
        assertThat(work.url()).isEqualTo(URI.create("http://a/1"));
        assertThat(work.owner()).isEqualTo(owner);
        assertThat(work.name()).isEqualTo("Thing 1");
        assertThat(work.begun()).isFalse();
        end(work.source(), null);
        assertThat(counts(id)).isEqualTo(new Counts(4, 1, 1, 2, 0, 0));
        assertThat(claim(id, 2)).hasSize(1);
        assertThat(sources().find(work.source())).isEmpty();
    }

    @Test
    void whatWaitsLeavesItsPlaceToTheNextUntilItsTime() {
        UUID id = accepted(row(1, "http://a/1"), row(2, "http://a/1"), row(3, "http://b/2"), row(4, "http://b/3"));
        UUID waiting = claim(id, 1).getFirst();
        assertThat(in(() -> sources().putOff(waiting, NOW.plusSeconds(60)))).isTrue();
        List<UUID> next = claim(id, 1);
        assertThat(next).hasSize(1).doesNotContain(waiting);
        assertThat(claim(id, 1)).isEmpty();
        assertThat(counts(id)).isEqualTo(new Counts(4, 1, 3, 0, 0, 0));

        end(next.getFirst(), null);
        assertThat(claim(id, 1, NOW.plusSeconds(60))).as("it is its turn again").isEmpty();
        end(waiting, NOT_FOUND);
        assertThat(claim(id, 1)).hasSize(1);
        assertThat(in(() -> sources().putOff(waiting, NOW.plusSeconds(60)))).isFalse();
    }

    @Test
    void knowsWhetherABatchGetsOn() {
        UUID id = accepted(row(1, "http://a/1"), row(2, "http://b/2"));
        List<UUID> claimed = claim(id, 2);
        end(claimed.get(0), NOT_FOUND);
        assertThat(sources().succeededAfter(id, NOW.minusSeconds(1))).isFalse();
        end(claimed.get(1), null);
        assertThat(sources().succeededAfter(id, NOW.minusSeconds(1))).isTrue();
        assertThat(sources().succeededAfter(id, NOW)).isFalse();
        assertThat(sources().succeededAfter(UUID.randomUUID(), NOW.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void noMoreThanSomeLeaveTheirPlaces() {
        List<CsvRow> many = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            many.add(row(i, "http://a/" + i));
        }
        UUID id = accepted(many.toArray(CsvRow[]::new));
        for (int i = 0; i < 300; i++) {
            claim(id, 4).forEach(source -> in(() -> sources().putOff(source, NOW.plusSeconds(60))));
        }
        assertThat(counts(id).processing()).isEqualTo(260);
        assertThat(claim(id, 4)).isEmpty();
    }

    @Test
    void theSameAddressInAnotherBatchIsAnotherSource() {
        UUID one = accepted(row(1, "http://a/1"));
        UUID other = accepted(row(1, "http://a/1"));
        UUID source = claim(one, 5).getFirst();
        assertThat(claim(other, 5)).hasSize(1).doesNotContain(source);
        end(source, NOT_FOUND);
        assertThat(counts(other)).isEqualTo(new Counts(1, 0, 1, 0, 0, 0));
    }

    @Test
    void findsWhatWaitsForAnImage() {
        UUID id = accepted(row(1, "http://a/1"), row(2, "http://a/2"));
        UUID source = claim(id, 1).getFirst();
        ImageId image = new ImageId(UUID.randomUUID());
        assertThat(in(() -> sources().link(source, image))).isTrue();
        assertThat(sources().of(image))
                .singleElement()
                .extracting(SourceWork::source)
                .isEqualTo(source);
        assertThat(sources().find(source).orElseThrow().image()).isEqualTo(image);
        assertThat(sources().unfetched(id)).isEmpty();
        end(source, null);
        assertThat(sources().of(image)).isEmpty();
        assertThat(in(() -> sources().link(source, image))).isFalse();
        assertThat(in(() -> sources().end(source, NOT_FOUND, NOW))).isFalse();
        assertThat(catalog().items(new ItemQuery(id, ItemStatus.SUCCEEDED, null, 5)))
                .singleElement()
                .extracting(BatchItem::image)
                .isEqualTo(image);
    }

    @Test
    void countsTries() {
        UUID source =
                claim(accepted(row(1, "http://a/1"), row(2, "http://a/1")), 1).getFirst();
        assertThat(sources().note(source, BUSY, true)).isEqualTo(1);
        assertThat(sources().note(source, BUSY, true)).isEqualTo(2);
        assertThat(sources().note(source, BUSY, false)).isEqualTo(2);
        assertThat(sources().find(source).orElseThrow().lastFault()).isEqualTo(BUSY);
        end(source, NOT_FOUND);
        assertThat(sources().note(source, BUSY, true)).isZero();
    }

    @Test
    void endsWhenNothingIsLeftAndOnlyThen() {
        UUID id = accepted(row(1, "http://a/1"), row(2, "http://a/2"));
        List<UUID> claimed = claim(id, 5);
        in(() -> {
            batches().lock(id);
            batches().begin(id, NOW);
            return true;
        });
        assertThat(catalog().find(id).orElseThrow().status()).isEqualTo(BatchStatus.PROCESSING);
        assertThat(catalog().find(id).orElseThrow().startedAt()).isEqualTo(NOW);
        assertThat(sources().find(claimed.getFirst()).orElseThrow().begun()).isTrue();
        end(claimed.get(0), null);
        assertThat(in(() -> ended(id))).isFalse();
        end(claimed.get(1), NOT_FOUND);
        assertThat(in(() -> ended(id))).isTrue();
        assertThat(in(() -> ended(id))).isFalse();
        Batch batch = catalog().find(id).orElseThrow();
        assertThat(batch.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(batch.endedAt()).isEqualTo(NOW);
        assertThat(batches().open()).doesNotContain(id);
    }

    @Test
    void failsWhereNothingSucceeded() {
        UUID id = accepted(row(1, "http://a/1"));
        end(claim(id, 5).getFirst(), NOT_FOUND);
        assertThat(in(() -> ended(id))).isTrue();
        assertThat(catalog().find(id).orElseThrow().status()).isEqualTo(BatchStatus.FAILED);
    }

    /** Each of two workers ends one of the last two items at the same time: one of them, and only one, sees the end. */
    @Test
    void twoWhoEndTheLastItemsTogetherSeeOneEnd() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID id = accepted(row(1, "http://a/1"), row(2, "http://a/2"));
            List<UUID> claimed = claim(id, 2);
            CountDownLatch start = new CountDownLatch(1);
            List<CompletableFuture<Boolean>> workers = claimed.stream()
                    .map(source -> CompletableFuture.supplyAsync(() -> {
                        await(start);
                        return in(() -> {
                            batches().lock(id);
                            sources().end(source, null, NOW);
                            return batches().end(id, NOW);
                        });
                    }))
                    .toList();
            start.countDown();
            assertThat(workers.stream().map(CompletableFuture::join).toList()).containsExactlyInAnyOrder(true, false);
            assertThat(counts(id)).isEqualTo(new Counts(2, 0, 0, 2, 0, 0));
        }
    }

    @Test
    void cancelsWhatHasNotEnded() {
        UUID id = accepted(row(1, "http://a/1"), row(2, "http://a/2"), row(3, "http://a/3"), row(4, "http://a/2"));
        List<UUID> claimed = claim(id, 2);
        end(claimed.get(0), null);
        List<UUID> underWay = in(() -> {
            batches().lock(id);
            return batches().cancel(id, NOW);
        });
        assertThat(underWay).containsExactly(claimed.get(1));
        assertThat(counts(id)).isEqualTo(new Counts(4, 0, 0, 1, 0, 3));
        assertThat(catalog().find(id).orElseThrow().status()).isEqualTo(BatchStatus.CANCELLED);
        assertThat(sources().find(claimed.get(1))).isEmpty();
        assertThat(in(() -> sources().link(claimed.get(1), new ImageId(UUID.randomUUID()))))
                .isFalse();
        assertThat(in(() -> ended(id))).isFalse();
    }

    @Test
    void retriesWhatFailedOrWasCancelledAndHasAnAddress() {
        UUID id = accepted(
                row(1, "http://a/1"),
                row(2, "http://a/2"),
                new CsvRow(3, 4, List.of("", "", "", ""), null, null, List.of(), List.of(fault(3, NO_ADDRESS))));
        List<UUID> claimed = claim(id, 5);
        end(claimed.get(0), null);
        sources().note(claimed.get(1), BUSY, true);
        end(claimed.get(1), NOT_FOUND);
        assertThat(in(() -> ended(id))).isTrue();

        assertThat(in(() -> batches().reopen(id))).isEqualTo(1);
        Batch batch = catalog().find(id).orElseThrow();
        assertThat(batch.status()).isEqualTo(BatchStatus.QUEUED);
        assertThat(batch.run()).isEqualTo(2);
        assertThat(batch.endedAt()).isNull();
        assertThat(counts(id)).isEqualTo(new Counts(3, 1, 0, 1, 1, 0));
        assertThat(claim(id, 5)).containsExactly(claimed.get(1));
        assertThat(sources().note(claimed.get(1), BUSY, true)).isEqualTo(1);
        end(claimed.get(1), null);
        assertThat(in(() -> ended(id))).isTrue();
        assertThat(in(() -> batches().reopen(id))).isZero();
        assertThat(catalog().find(id).orElseThrow().status()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void countsWhatEndedLatelyInThePresentRunOnly() {
        UUID id = accepted(row(1, "http://a/1"), row(2, "http://a/2"), row(3, "http://a/3"));
        List<UUID> claimed = claim(id, 5);
        begin(id, NOW.minusSeconds(30));
        in(() -> sources().end(claimed.get(0), null, NOW.minusSeconds(20)));
        in(() -> sources().end(claimed.get(1), NOT_FOUND, NOW.minusSeconds(20)));
        in(() -> sources().end(claimed.get(2), NOT_FOUND, NOW.minusSeconds(20)));
        assertThat(catalog().find(id).orElseThrow().endedLately()).isEqualTo(3);

        assertThat(in(() -> ended(id))).isTrue();
        assertThat(in(() -> batches().reopen(id))).isEqualTo(2);
        assertThat(catalog().find(id).orElseThrow().endedLately()).isZero();
        begin(id, NOW.minusSeconds(10));
        assertThat(catalog().find(id).orElseThrow().endedLately()).isZero();
        UUID again = claim(id, 1).getFirst();
        in(() -> sources().end(again, null, NOW.minusSeconds(5)));
        assertThat(catalog().find(id).orElseThrow().endedLately()).isEqualTo(1);
    }

    private void begin(UUID id, Instant now) {
        transaction().executeWithoutResult(_ -> {
            batches().lock(id);
            batches().begin(id, now);
        });
    }

    @Test
    void changesAreMadeInATransactionOfTheCaller() {
        UUID id = accepted(row(1, "http://a/1"));
        assertThatThrownBy(() -> batches().lock(id)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> sources().end(id, null, NOW)).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(in(() -> batches().lock(UUID.randomUUID()))).isEmpty();
    }

    private static final List<CsvColumn> COLUMNS = List.of(
            new CsvColumn("S. No.", CsvColumn.Role.ID),
            new CsvColumn("Product Name", CsvColumn.Role.NAME),
            new CsvColumn("Input Image Urls", CsvColumn.Role.IMAGE),
            new CsvColumn("Shelf", CsvColumn.Role.OTHER));

    private UUID begun() {
        UUID id = UUID.randomUUID();
        intake().begin(new NewBatch(
                id,
                owner,
                "products.csv",
                List.of(BuiltInPresets.all().getFirst()),
                URI.create("https://example.org/hook"),
                "ann@example.org",
                true,
                COLUMNS,
                ';'));
        return id;
    }

    private UUID accepted(CsvRow... rows) {
        UUID id = begun();
        intake().append(id, List.of(rows));
        shown(id, rows.length);
        return id;
    }

    private void shown(UUID id, int rows) {
        assertThat(in(() -> intake().show(id, rows))).isTrue();
    }

    private List<UUID> claim(UUID id, int window) {
        return claim(id, window, NOW);
    }

    private List<UUID> claim(UUID id, int window, Instant now) {
        return in(() -> {
            batches().lock(id);
            return batches().claim(id, window, now);
        });
    }

    private void end(UUID source, @org.jspecify.annotations.Nullable Fault fault) {
        assertThat(in(() -> sources().end(source, fault, NOW))).isTrue();
    }

    private boolean ended(UUID id) {
        batches().lock(id);
        return batches().end(id, NOW);
    }

    private Counts counts(UUID id) {
        return catalog().find(id).orElseThrow().counts();
    }

    private <T> T in(java.util.function.Supplier<T> statements) {
        return Objects.requireNonNull(transaction().<T>execute(_ -> statements.get()));
    }

    private static CsvRow row(int number, String... urls) {
        List<CsvImage> images = new ArrayList<>();
        for (String url : urls) {
            images.add(image(images.size(), url));
        }
        String name = "Thing " + number;
        return new CsvRow(
                number,
                number + 1,
                List.of("" + number, name, String.join(",", urls), "A1"),
                "" + number,
                name,
                images,
                List.of());
    }

    private static CsvImage image(int position, String url) {
        return new CsvImage(position, url, URI.create(url), null);
    }

    private static CsvFault fault(int row, Fault fault) {
        return new CsvFault(row, row + 1, null, fault);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
