package dev.imagemill.catalog;

import static dev.imagemill.catalog.Samples.image;
import static dev.imagemill.catalog.Samples.owner;
import static dev.imagemill.catalog.Samples.preset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.RenditionLedger.Said;
import dev.imagemill.describe.Label;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.Notice;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every image catalog and the ledger beside it hold to. */
public abstract class ImageCatalogContract {

    private static final Said OPEN = new Said(RenditionLedger.Change.CHANGED, false);
    private static final Said ENDED = new Said(RenditionLedger.Change.CHANGED, true);
    private static final Said NOTHING_NEW = new Said(RenditionLedger.Change.UNCHANGED, false);
    private static final Said GONE = new Said(RenditionLedger.Change.GONE, false);
    private static final Fault CORRUPT =
            Fault.permanent(FaultCategory.INVALID_INPUT, "image-corrupt", "It is corrupt.");
    private static final Fault SLOW = Fault.permanent(FaultCategory.TIMEOUT, "render-timeout", "It took too long.");
    private static final RenditionFile FILE = new RenditionFile(ImageFormat.WEBP, new PixelSize(200, 150), 4_321);

    protected abstract ImageCatalog catalog();

    protected abstract RenditionLedger ledger();

    protected abstract ImageLookup lookup();

    @Test
    void findsTheRenditionsOfManyImagesWhoeverOwnsThem() {
        Image first =
                catalog().add(Samples.image(Samples.owner(), "a.jpg", Samples.preset("web"), Samples.preset("tiny")));
        Image second = catalog().add(Samples.image(Samples.owner(), "b.jpg"));
        Image deleted = catalog().add(Samples.image(Samples.owner(), "c.jpg", Samples.preset("web")));
        catalog().delete(deleted.owner(), deleted.id());
        ImageId unknown = new ImageId(UUID.randomUUID());

        assertThat(lookup().renditions(List.of(first.id(), second.id(), deleted.id(), unknown, first.id())))
                .containsOnly(Map.entry(first.id(), first.renditions()), Map.entry(second.id(), List.of()));
        assertThat(lookup().renditions(List.of())).isEmpty();
    }

    @Test
    void findsWhatIsSaidOfManyImagesWhoeverOwnsThem() {
        Image first = catalog().add(Samples.image(Samples.owner(), "a.jpg"));
        Image second = catalog().add(Samples.image(Samples.owner(), "b.jpg"));
        Image deleted = catalog().add(Samples.image(Samples.owner(), "c.jpg"));
        catalog().delete(deleted.owner(), deleted.id());
        catalog()
                .edit(first.owner(), first.id(), new ImageEdit(null, "Title", "Text", "Alt", List.of("b", "a"), false));

        Map<ImageId, ImageTexts> texts = lookup().texts(List.of(first.id(), second.id(), deleted.id()));

        assertThat(texts).containsOnlyKeys(first.id(), second.id());
        assertThat(texts.get(first.id()))
                .isEqualTo(
                        catalog().find(first.owner(), first.id()).orElseThrow().texts());
        assertThat(texts.get(second.id())).isEqualTo(ImageTexts.NONE);
        assertThat(lookup().texts(List.of())).isEmpty();
    }

    private final OwnerId owner = owner();

    @Test
    void keepsWhatWasAdded() {
        NewImage wanted = image(owner, "Größe.jpg", preset("thumbnail"), preset("web", 70));
        Image added = catalog().add(wanted);

        assertThat(added.id()).isEqualTo(wanted.id());
        assertThat(added.name()).isEqualTo("Größe.jpg");
        assertThat(added.original()).isEqualTo(wanted.original());
        assertThat(added.info()).isEqualTo(wanted.info());
        assertThat(added.bytes()).isEqualTo(12_345);
        assertThat(added.sha256()).isEqualTo(wanted.sha256());
        assertThat(added.status()).isEqualTo(ProcessingStatus.QUEUED);
        assertThat(added.fault()).isNull();
        assertThat(added.title()).isNull();
        assertThat(added.labels()).isEmpty();
        assertThat(added.renditions()).extracting(Rendition::preset).containsExactlyElementsOf(wanted.renditions());
        assertThat(added.renditions()).extracting(Rendition::status).containsOnly(ProcessingStatus.QUEUED);
        assertThat(catalog().find(owner, added.id())).contains(added);
        assertThat(catalog().findByContent(owner, wanted.sha256())).contains(added);
    }

    @Test
    void anImageOfWhichNothingIsWantedIsReady() {
        assertThat(catalog().add(image(owner, "a")).status()).isEqualTo(ProcessingStatus.READY);
    }

    @Test
    void anotherOwnersImageIsNone() {
        Image added = catalog().add(image(owner, "a", preset("web")));
        OwnerId other = owner();
        assertThat(catalog().find(other, added.id())).isEmpty();
        assertThat(catalog().findByContent(other, added.sha256())).isEmpty();
        assertThat(catalog().list(other, ImageQuery.newest(null, 10)).images()).isEmpty();
        assertThat(catalog().edit(other, added.id(), ImageEdit.ofName("b"))).isEmpty();
        assertThat(catalog().addRenditions(other, added.id(), List.of(preset("x"))))
                .isEmpty();
        assertThat(catalog().delete(other, added.id())).isFalse();
        assertThat(catalog().restore(other, added.id())).isEmpty();
        assertThat(catalog().find(owner, added.id())).contains(added);
    }

    @Test
    void keepsTheSameBytesOfAnOwnerOnce() {
        Image first = catalog().add(image(owner, "a"));
        NewImage again = withContent(image(owner, "b"), first.sha256());
        assertThatThrownBy(() -> catalog().add(again)).hasMessageContaining("image-duplicate");
        NewImage others = withContent(image(owner(), "b"), first.sha256());
        assertThat(catalog().add(others).sha256()).isEqualTo(first.sha256());
    }

    @Test
    void ofManyThatAddTheSameBytesOneSucceeds() throws Exception {
        String sha256 = image(owner, "x").sha256();
        List<Callable<Image>> adds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            NewImage image = withContent(image(owner, "same" + i, preset("web")), sha256);
            adds.add(() -> catalog().add(image));
        }
        int added = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Image> add : threads.invokeAll(adds)) {
                try {
                    add.get();
                    added++;
                } catch (ExecutionException e) {
                    assertThat(e).hasMessageContaining("image-duplicate");
                }
            }
        }
        assertThat(added).isEqualTo(1);
    }

    @Test
    void listsNewestFirstAndPages() {
        List<ImageId> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.addFirst(catalog().add(image(owner, "n" + i, preset("web"))).id());
        }
        List<ImageId> seen = new ArrayList<>();
        ImagePage page = catalog().list(owner, ImageQuery.newest(null, 3));
        page.images().forEach(image -> seen.add(image.id()));
        while (page.next() != null) {
            page = catalog().list(owner, ImageQuery.newest(page.next(), 3));
            page.images().forEach(image -> seen.add(image.id()));
        }
        assertThat(seen).containsExactlyElementsOf(ids);
    }

    @Test
    void editsAndClears() {
        ImageId id = catalog().add(image(owner, "a")).id();
        Image edited = catalog()
                .edit(owner, id, new ImageEdit(" new ", "Title", "Text", null, List.of("b", "a", "b", " "), false))
                .orElseThrow();
        assertThat(edited.name()).isEqualTo("new");
        assertThat(edited.title()).isEqualTo("Title");
        assertThat(edited.description()).isEqualTo("Text");
        assertThat(edited.labels()).containsExactly(new Label("b"), new Label("a"));

        Image same = catalog()
                .edit(owner, id, new ImageEdit(null, null, null, null, null, false))
                .orElseThrow();
        assertThat(same).isEqualTo(edited);

        Image cleared = catalog()
                .edit(owner, id, new ImageEdit(null, "", "", null, List.of(), false))
                .orElseThrow();
        assertThat(cleared.title()).isNull();
        assertThat(cleared.description()).isNull();
        assertThat(cleared.labels()).isEmpty();
        assertThatThrownBy(() -> ImageEdit.ofName(" ")).hasMessageContaining("edit-invalid");
    }

    @Test
    void goesFromQueuedByProcessingToReady() {
        NewImage image = image(owner, "a", preset("x"), preset("y"));
        catalog().add(image);
        RenderOrder order = ledger().begin(image.id()).orElseThrow();
        assertThat(order.owner()).isEqualTo(owner);
        assertThat(order.original()).isEqualTo(image.original());
        assertThat(order.info()).isEqualTo(image.info());
        assertThat(order.wanted()).extracting(RenderOrder.Wanted::preset).containsExactly(preset("x"), preset("y"));
        assertThat(status(image)).isEqualTo(ProcessingStatus.PROCESSING);

        RenditionResult first = new RenditionResult.Made(order.wanted().getFirst(), FILE);
        RenditionResult second = new RenditionResult.Made(order.wanted().getLast(), FILE);
        assertThat(ledger().record(image.id(), List.of(first))).isEqualTo(OPEN);
        assertThat(ledger().record(image.id(), List.of(first))).isEqualTo(NOTHING_NEW);
        assertThat(status(image)).isEqualTo(ProcessingStatus.PROCESSING);
        assertThat(ledger().begin(image.id()).orElseThrow().wanted()).hasSize(1);
        assertThat(ledger().record(image.id(), List.of(first, second))).isEqualTo(ENDED);

        Image ready = catalog().find(owner, image.id()).orElseThrow();
        assertThat(ready.status()).isEqualTo(ProcessingStatus.READY);
        assertThat(ready.renditions()).extracting(Rendition::file).containsOnly(FILE);
        assertThat(ledger().begin(image.id()).orElseThrow().wanted()).isEmpty();
        assertThat(status(image)).isEqualTo(ProcessingStatus.READY);
    }

    @Test
    void remembersWhatIsToBeKnownOfARendition() {
        NewImage image = image(owner, "a", preset("x"));
        catalog().add(image);
        RenderOrder order = ledger().begin(image.id()).orElseThrow();
        RenditionFile noticed = new RenditionFile(
                ImageFormat.WEBP, new PixelSize(200, 150), 4_321, new Notice("cutout-unsure", "Look at it."), 0.25);
        ledger().record(
                        image.id(),
                        List.of(new RenditionResult.Made(order.wanted().getFirst(), noticed)));
        assertThat(rendition(image, "x").file()).isEqualTo(noticed);

        catalog().addRenditions(owner, image.id(), List.of(preset("x", 31)));
        order = ledger().begin(image.id()).orElseThrow();
        ledger().record(
                        image.id(),
                        List.of(new RenditionResult.Made(order.wanted().getFirst(), FILE)));
        assertThat(rendition(image, "x").file()).isEqualTo(FILE);
    }

    @Test
    void oneFailedRenditionDoesNotFailTheImageButAllDo() {
        NewImage image = image(owner, "a", preset("x"), preset("y"));
        catalog().add(image);
        RenderOrder order = ledger().begin(image.id()).orElseThrow();
        RenditionResult bad = new RenditionResult.NotMade(order.wanted().getFirst(), CORRUPT);
        ledger().record(
                        image.id(),
                        List.of(bad, new RenditionResult.Made(order.wanted().getLast(), FILE)));
        assertThat(status(image)).isEqualTo(ProcessingStatus.READY);
        assertThat(rendition(image, "x").fault()).isEqualTo(CORRUPT);

        NewImage all = image(owner, "b", preset("x"));
        catalog().add(all);
        RenderOrder.Wanted only =
                ledger().begin(all.id()).orElseThrow().wanted().getFirst();
        ledger().record(all.id(), List.of(new RenditionResult.NotMade(only, CORRUPT)));
        assertThat(status(all)).isEqualTo(ProcessingStatus.FAILED);
    }

    @Test
    void aBadOriginalFailsTheImageAndWhatIsWantedOfItOnce() {
        NewImage image = image(owner, "a", preset("x"));
        catalog().add(image);
        ledger().begin(image.id());
        assertThat(ledger().fail(image.id(), CORRUPT)).isEqualTo(ENDED);
        assertThat(ledger().fail(image.id(), CORRUPT)).isEqualTo(NOTHING_NEW);
        Image failed = catalog().find(owner, image.id()).orElseThrow();
        assertThat(failed.status()).isEqualTo(ProcessingStatus.FAILED);
        assertThat(failed.fault()).isEqualTo(CORRUPT);
        assertThat(rendition(image, "x").fault()).isEqualTo(CORRUPT);

        assertThat(ledger().reopen(image.id())).isEqualTo(RenditionLedger.Change.CHANGED);
        assertThat(ledger().reopen(image.id())).isEqualTo(RenditionLedger.Change.UNCHANGED);
        assertThat(catalog().find(owner, image.id()).orElseThrow().fault()).isNull();
        assertThat(status(image)).isEqualTo(ProcessingStatus.QUEUED);
    }

    @Test
    void whatIsReadyStaysWhereOnlyTheWorkOnAnotherRenditionWasGivenUp() {
        NewImage image = image(owner, "a", preset("x"));
        catalog().add(image);
        RenderOrder order = ledger().begin(image.id()).orElseThrow();
        ledger().record(
                        image.id(),
                        List.of(new RenditionResult.Made(order.wanted().getFirst(), FILE)));
        catalog().addRenditions(owner, image.id(), List.of(preset("y")));
        ledger().begin(image.id());

        assertThat(ledger().fail(image.id(), SLOW)).isEqualTo(ENDED);
        Image kept = catalog().find(owner, image.id()).orElseThrow();
        assertThat(kept.status()).isEqualTo(ProcessingStatus.READY);
        assertThat(kept.fault()).isNull();
        assertThat(rendition(image, "x").file()).isEqualTo(FILE);
        assertThat(rendition(image, "y").fault()).isEqualTo(SLOW);
        assertThat(ledger().fail(image.id(), SLOW)).isEqualTo(NOTHING_NEW);
    }

    @Test
    void whatIsReadyDoesNotHideThatTheOriginalIsBad() {
        NewImage image = image(owner, "a", preset("x"));
        catalog().add(image);
        RenderOrder order = ledger().begin(image.id()).orElseThrow();
        ledger().record(
                        image.id(),
                        List.of(new RenditionResult.Made(order.wanted().getFirst(), FILE)));
        catalog().addRenditions(owner, image.id(), List.of(preset("y")));
        ledger().begin(image.id());

        assertThat(ledger().fail(image.id(), CORRUPT)).isEqualTo(ENDED);
        assertThat(status(image)).isEqualTo(ProcessingStatus.FAILED);
        assertThat(catalog().find(owner, image.id()).orElseThrow().fault()).isEqualTo(CORRUPT);
    }

    @Test
    void anImageOfWhichNothingIsReadyHasTheFaultOfTheWork() {
        NewImage image = image(owner, "a", preset("x"));
        catalog().add(image);
        ledger().begin(image.id());

        assertThat(ledger().fail(image.id(), SLOW)).isEqualTo(ENDED);
        assertThat(status(image)).isEqualTo(ProcessingStatus.FAILED);
        assertThat(catalog().find(owner, image.id()).orElseThrow().fault()).isEqualTo(SLOW);
    }

    @Test
    void addsRenditionsThatAreNewOrChangedOrFailedOnly() {
        NewImage image = image(owner, "a", preset("same"), preset("other"), preset("bad"));
        catalog().add(image);
        RenderOrder order = ledger().begin(image.id()).orElseThrow();
        ledger().record(
                        image.id(),
                        List.of(
                                new RenditionResult.Made(order.wanted().get(0), FILE),
                                new RenditionResult.Made(order.wanted().get(1), FILE),
                                new RenditionResult.NotMade(order.wanted().get(2), CORRUPT)));

        Image more = catalog()
                .addRenditions(
                        owner,
                        image.id(),
                        List.of(preset("same"), preset("other", 10), preset("bad"), preset("new"), preset("new")))
                .orElseThrow();
        assertThat(more.status()).isEqualTo(ProcessingStatus.QUEUED);
        assertThat(rendition(image, "same").status()).isEqualTo(ProcessingStatus.READY);
        assertThat(rendition(image, "other").status()).isEqualTo(ProcessingStatus.QUEUED);
        assertThat(rendition(image, "other").preset()).isEqualTo(preset("other", 10));
        assertThat(rendition(image, "bad").status()).isEqualTo(ProcessingStatus.QUEUED);
        assertThat(more.renditions())
                .extracting(r -> r.preset().name().value())
                .containsExactly("same", "other", "bad", "new");
        assertThat(ledger().begin(image.id()).orElseThrow().wanted()).hasSize(3);
    }

    @Test
    void wantsAnewWhatHasTextsInItsFileWhereTheseChange() {
        NewImage image = image(owner, "a", Samples.embedding("texts"), preset("plain"));
        catalog().add(image);
        catalog().edit(owner, image.id(), new ImageEdit(null, "First", null, null, null, false));
        RenderOrder order = ledger().begin(image.id()).orElseThrow();
        assertThat(order.title()).isEqualTo("First");
        assertThat(order.description()).isNull();
        catalog().edit(owner, image.id(), new ImageEdit(null, "Second", null, null, null, false));
        List<RenditionResult> results = order.wanted().stream()
                .<RenditionResult>map(wanted -> new RenditionResult.Made(wanted, FILE))
                .toList();
        assertThat(ledger().record(image.id(), results)).isEqualTo(OPEN);
        assertThat(rendition(image, "texts").status()).isEqualTo(ProcessingStatus.QUEUED);
        assertThat(rendition(image, "plain").status()).isEqualTo(ProcessingStatus.READY);

        RenderOrder again = ledger().begin(image.id()).orElseThrow();
        assertThat(again.title()).isEqualTo("Second");
        assertThat(ledger().record(
                                image.id(),
                                List.of(new RenditionResult.Made(again.wanted().getFirst(), FILE))))
                .isEqualTo(ENDED);
        ImageEdit others = new ImageEdit("b", "Second", null, "alt", List.of("label"), false);
        Image same = catalog().edit(owner, image.id(), others).orElseThrow();
        assertThat(same.status()).isEqualTo(ProcessingStatus.READY);
        Image changed = catalog()
                .edit(owner, image.id(), new ImageEdit(null, null, "Text", null, null, false))
                .orElseThrow();
        assertThat(changed.status()).isEqualTo(ProcessingStatus.QUEUED);
        assertThat(rendition(image, "plain").status()).isEqualTo(ProcessingStatus.READY);
    }

    @Test
    void theResultOfAnOutdatedRequestIsNotTaken() {
        NewImage image = image(owner, "a", preset("x", 10));
        catalog().add(image);
        RenderOrder.Wanted old =
                ledger().begin(image.id()).orElseThrow().wanted().getFirst();
        catalog().addRenditions(owner, image.id(), List.of(preset("x", 20)));

        assertThat(ledger().record(image.id(), List.of(new RenditionResult.Made(old, FILE))))
                .isEqualTo(NOTHING_NEW);
        assertThat(status(image)).isEqualTo(ProcessingStatus.QUEUED);
    }

    @Test
    void endsOnlyWithTheLastRenditionAlsoWhileItIsDeleted() {
        NewImage image = image(owner, "a", preset("x"));
        catalog().add(image);
        RenderOrder.Wanted first =
                ledger().begin(image.id()).orElseThrow().wanted().getFirst();
        catalog().addRenditions(owner, image.id(), List.of(preset("y")));
        assertThat(ledger().record(image.id(), List.of(new RenditionResult.NotMade(first, CORRUPT))))
                .isEqualTo(OPEN);

        RenderOrder.Wanted second =
                ledger().begin(image.id()).orElseThrow().wanted().getFirst();
        catalog().delete(owner, image.id());
        assertThat(ledger().record(image.id(), List.of(new RenditionResult.Made(second, FILE))))
                .isEqualTo(new Said(RenditionLedger.Change.UNCHANGED, true));
    }

    @Test
    void anImageHasABoundedNumberOfRenditions() {
        ImageId id = catalog().add(image(owner, "a")).id();
        List<dev.imagemill.transform.Preset> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(preset("p" + i));
        }
        assertThatThrownBy(() -> catalog().addRenditions(owner, id, many)).hasMessageContaining("too-many-renditions");
        assertThat(catalog().find(owner, id).orElseThrow().renditions()).isEmpty();
    }

    @Test
    void aDeletedImageIsHiddenAndCanBeRestored() {
        NewImage image = image(owner, "a", preset("x"));
        Image added = catalog().add(image);
        assertThat(catalog().delete(owner, image.id())).isTrue();
        assertThat(catalog().delete(owner, image.id())).isFalse();
        assertThat(catalog().find(owner, image.id())).isEmpty();
        assertThat(catalog().findByContent(owner, image.sha256())).isEmpty();
        assertThat(catalog().list(owner, ImageQuery.newest(null, 10)).images()).isEmpty();
        assertThat(ledger().begin(image.id())).isEmpty();
        assertThat(ledger().owner(image.id())).contains(owner);

        assertThat(catalog().restore(owner, image.id())).contains(added);
        assertThat(catalog().restore(owner, image.id())).contains(added);
        assertThat(ledger().begin(image.id()).orElseThrow().wanted()).hasSize(1);
    }

    @Test
    void isNotRestoredBesideANewImageOfTheSameBytes() {
        NewImage image = image(owner, "a");
        catalog().add(image);
        catalog().delete(owner, image.id());
        catalog().add(withContent(image(owner, "b"), image.sha256()));
        assertThatThrownBy(() -> catalog().restore(owner, image.id())).hasMessageContaining("image-duplicate");
    }

    @Test
    void aPurgedImageIsGone() {
        NewImage image = image(owner, "a", preset("x"));
        catalog().add(image);
        assertThat(ledger().beginPurge(image.id())).isFalse();
        RenderOrder.Wanted wanted =
                ledger().begin(image.id()).orElseThrow().wanted().getFirst();
        catalog().delete(owner, image.id());
        assertThat(ledger().beginPurge(image.id())).isTrue();
        assertThat(ledger().beginPurge(image.id())).isTrue();

        assertThat(catalog().restore(owner, image.id())).isEmpty();
        assertThat(ledger().owner(image.id())).isEmpty();
        assertThat(ledger().record(image.id(), List.of(new RenditionResult.Made(wanted, FILE))))
                .isEqualTo(GONE);
        assertThat(ledger().fail(image.id(), CORRUPT)).isEqualTo(GONE);
        ledger().endPurge(image.id());
        ledger().endPurge(image.id());
        assertThat(ledger().beginPurge(image.id())).isFalse();
        assertThat(ledger().record(image.id(), List.of())).isEqualTo(GONE);
    }

    @Test
    void endPurgeSparesWhatIsNotBeingPurged() {
        NewImage image = image(owner, "a");
        Image added = catalog().add(image);
        ledger().endPurge(image.id());
        assertThat(catalog().find(owner, image.id())).isEqualTo(Optional.of(added));
    }

    private ProcessingStatus status(NewImage image) {
        return catalog().find(owner, image.id()).orElseThrow().status();
    }

    private Rendition rendition(NewImage image, String preset) {
        return catalog().find(owner, image.id()).orElseThrow().renditions().stream()
                .filter(r -> r.preset().name().value().equals(preset))
                .findFirst()
                .orElseThrow();
    }

    private static NewImage withContent(NewImage image, String sha256) {
        return new NewImage(
                image.id(),
                image.owner(),
                image.name(),
                image.original(),
                image.info(),
                image.bytes(),
                sha256,
                image.renditions());
    }
}
