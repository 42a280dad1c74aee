package dev.imagemill.pipeline;

import static dev.imagemill.catalog.Samples.preset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.catalog.RepeatableTransaction;
import dev.imagemill.catalog.Samples;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobPayload;
import dev.imagemill.notify.ImageChanged;
import dev.imagemill.storage.ObjectKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ImagePipelineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Fault CORRUPT =
            Fault.permanent(FaultCategory.INVALID_INPUT, "image-corrupt", "It is corrupt.");

    @TempDir
    Path folder;

    private final OwnerId owner = Samples.owner();
    private final CopyingRenderer renderer = new CopyingRenderer();
    private PipelineParts parts;

    @BeforeEach
    void open() {
        parts = new PipelineParts(folder, renderer);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void makesWhatIsWantedInOneGoAndSaysSo() throws Exception {
        parts.workers.start();
        Image image = parts.submit(owner, "pixels", preset("thumbnail"), preset("web"));
        Image ready = ended(image);

        assertThat(ready.status()).isEqualTo(ProcessingStatus.READY);
        assertThat(renderer.renders).hasValue(1);
        for (Rendition rendition : ready.renditions()) {
            ObjectKey key = rendition.key(image.id(), image.info().format());
            assertThat(parts.store.stat(key).orElseThrow().mediaType()).isEqualTo("image/webp");
            assertThat(rendition.file()).isNotNull();
        }
        ImageChanged changed = new ImageChanged(owner, image.id(), false);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(parts.events.published).containsExactly(changed, changed));
        // That it is ready is said before the work has put its folder away.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(parts.home.temporary()).isEmptyDirectory());
    }

    @Test
    void makesOnlyWhatIsMissing() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a"));
        parts.pipeline.render(image.id());
        parts.pipeline.render(image.id());
        assertThat(renderer.renders).hasValue(1);
        String etag = etag(image, "a");
        parts.catalog.addRenditions(owner, image.id(), List.of(preset("a"), preset("b")));
        parts.pipeline.render(image.id());
        assertThat(renderer.renders).hasValue(2);
        assertThat(etag(image, "a")).isEqualTo(etag);
        assertThat(etag(image, "b")).isNotEqualTo(etag);
    }

    @Test
    void aBadOriginalFailsAtOnceWithItsFault() throws Exception {
        renderer.before = text -> {
            throw CORRUPT.toException();
        };
        parts.workers.start();
        Image failed = ended(parts.submit(owner, "pixels", preset("a"), preset("b")));
        assertThat(failed.status()).isEqualTo(ProcessingStatus.FAILED);
        assertThat(failed.fault()).isEqualTo(CORRUPT);
        assertThat(failed.renditions()).extracting(Rendition::fault).containsOnly(CORRUPT);
        assertThat(parts.home.temporary()).isEmptyDirectory();
    }

    @Test
    void tellsListenersOfTheEndInTheTransactionThatRecordsIt() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a"));
        parts.listener.work = id -> {
            assertThat(find(image).status()).isEqualTo(ProcessingStatus.READY);
            throw new IllegalStateException("the listener cannot now");
        };
        assertThatThrownBy(() -> parts.pipeline.render(image.id())).hasMessageContaining("cannot now");
        assertThat(find(image).status()).isEqualTo(ProcessingStatus.PROCESSING);

        parts.listener.work = id -> assertThat(TransactionSynchronizationManager.getCurrentTransactionName())
                .isEqualTo(RepeatableTransaction.NAME);
        parts.pipeline.render(image.id());
        assertThat(find(image).status()).isEqualTo(ProcessingStatus.READY);
        assertThat(parts.listener.ended).containsExactly(image.id());
        parts.pipeline.render(image.id());
        assertThat(parts.listener.ended).containsExactly(image.id());
    }

    @Test
    void tellsListenersOfFailureButNotOfWhatMaySucceedLater() throws Exception {
        renderer.faults.put("b", Fault.temporary(FaultCategory.OVERLOADED, "out-of-memory", "Not enough memory."));
        Image image = parts.submit(owner, "pixels", preset("a"), preset("b"));
        assertThatThrownBy(() -> parts.pipeline.render(image.id())).isInstanceOf(FaultException.class);
        assertThat(parts.listener.ended).isEmpty();

        parts.pipeline.fail(image.id(), CORRUPT);
        assertThat(parts.listener.ended).containsExactly(image.id());
        parts.pipeline.fail(image.id(), CORRUPT);
        assertThat(parts.listener.ended).hasSize(1);
    }

    @Test
    void tellsListenersOnceThatADeletedImageIsGone() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a"));
        parts.pipeline.purge(image.id());
        assertThat(parts.listener.gone).isEmpty();
        parts.catalog.delete(owner, image.id());
        parts.pipeline.purge(image.id());
        parts.pipeline.purge(image.id());
        assertThat(parts.listener.gone).containsExactly(image.id());
        assertThat(parts.listener.ended).isEmpty();
    }

    @Test
    void whatMaySucceedLaterIsNotFailedButTriedAgain() throws Exception {
        Fault busy = Fault.temporary(FaultCategory.OVERLOADED, "out-of-memory", "Not enough memory.");
        renderer.faults.put("a", busy);
        renderer.faults.put("b", CORRUPT);
        Image image = parts.submit(owner, "pixels", preset("a"), preset("b"), preset("c"));
        assertThatThrownBy(() -> parts.pipeline.render(image.id()))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(busy));
        assertThat(find(image).renditions())
                .extracting(Rendition::status)
                .containsExactly(ProcessingStatus.PROCESSING, ProcessingStatus.FAILED, ProcessingStatus.READY);

        renderer.faults.clear();
        parts.pipeline.render(image.id());
        assertThat(find(image).renditions())
                .extracting(Rendition::status)
                .containsExactly(ProcessingStatus.READY, ProcessingStatus.FAILED, ProcessingStatus.READY);
    }

    @Test
    void whatWasAskedForDuringAFailingRenderIsTried() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a"));
        renderer.before = text -> {
            renderer.before = later -> {};
            parts.transaction.executeWithoutResult(_ -> {
                parts.catalog.addRenditions(owner, image.id(), List.of(preset("b")));
                parts.queue.submit(PipelineParts.job(image.id()), Instant.now());
            });
            throw CORRUPT.toException();
        };
        parts.workers.start();
        Image ended = ended(image);
        assertThat(ended.renditions())
                .extracting(Rendition::status)
                .containsExactly(ProcessingStatus.FAILED, ProcessingStatus.READY);
        assertThat(ended.fault()).isNull();
    }

    @Test
    void aMissingOriginalIsSaidToBeMissing() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a"));
        parts.store.delete(image.original());
        parts.workers.start();
        assertThat(Optional.ofNullable(ended(image).fault()).map(Fault::code)).contains("original-missing");
    }

    @Test
    void whatFailedIsMadeWhenItsJobIsTriedAgain() throws Exception {
        renderer.before = text -> {
            throw CORRUPT.toException();
        };
        parts.workers.start();
        Image image = ended(parts.submit(owner, "pixels", preset("a")));
        renderer.before = text -> {};
        var administration = parts.jobs.administration(parts.handlers());
        await().atMost(PATIENCE).until(() -> administration.retry(image.id().value()));
        await().atMost(PATIENCE).until(() -> find(image).status() == ProcessingStatus.READY);
        assertThat(find(image).fault()).isNull();
    }

    @Test
    void whatIsAskedForDuringARenderIsMadeAfterIt() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a", 10));
        renderer.before = text -> {
            renderer.before = later -> {};
            parts.transaction.executeWithoutResult(_ -> {
                parts.catalog.addRenditions(owner, image.id(), List.of(preset("a", 20), preset("b")));
                parts.queue.submit(PipelineParts.job(image.id()), Instant.now());
            });
        };
        parts.workers.start();
        Image ready = ended(image);
        assertThat(ready.renditions()).extracting(Rendition::preset).containsExactly(preset("a", 20), preset("b"));
        assertThat(ready.renditions()).extracting(Rendition::status).containsOnly(ProcessingStatus.READY);
    }

    @Test
    void aDeleteBeforeTheOriginalIsReadLeavesNothingBehind() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a"));
        renderer.before = text -> deleteAndPurge(image);
        assertEndsWithNothingLeft(image);
        assertThat(renderer.renders).hasValue(0);
    }

    @Test
    void aDeleteBeforeTheRenditionsAreStoredLeavesNothingBehind() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a"), preset("b"));
        renderer.after = () -> deleteAndPurge(image);
        assertEndsWithNothingLeft(image);
        assertThat(renderer.renders).hasValue(1);
    }

    private void deleteAndPurge(Image image) {
        parts.catalog.delete(owner, image.id());
        parts.pipeline.purge(image.id());
    }

    private void assertEndsWithNothingLeft(Image image) {
        parts.workers.start();
        await().atMost(PATIENCE).until(() -> jobState(image.id().value()).equals("done"));
        assertNothingLeft(image);
    }

    @Test
    void anAttemptAfterAPurgeTakesAwayWhatACutOffOneLeft() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a"));
        parts.catalog.delete(owner, image.id());
        parts.pipeline.purge(image.id());
        Path late = java.nio.file.Files.writeString(folder.resolve("late"), "late");
        parts.store.put(new ObjectKey(image.id() + "/output/a.webp"), late, "image/webp");
        parts.workers.start();
        await().atMost(PATIENCE).until(() -> jobState(image.id().value()).equals("done"));
        assertNothingLeft(image);
    }

    @Test
    void aDeletedImageIsNotRenderedAndPurgedByItsJob() throws Exception {
        Image image = parts.submit(owner, "pixels", preset("a"));
        Image restored = parts.submit(owner, "other pixels", preset("a"));
        UUID purge = UUID.randomUUID();
        UUID purgeRestored = UUID.randomUUID();
        for (Image deleted : List.of(image, restored)) {
            parts.catalog.delete(owner, deleted.id());
        }
        parts.queue.submit(new Job(purge, new JobPayload.PurgeImage(image.id().value())), Instant.now());
        parts.catalog.restore(owner, restored.id());
        parts.queue.submit(
                new Job(purgeRestored, new JobPayload.PurgeImage(restored.id().value())), Instant.now());
        parts.workers.start();
        await().atMost(PATIENCE)
                .until(() -> jobState(purge).equals("done")
                        && jobState(purgeRestored).equals("done"));
        assertThat(ended(restored).status()).isEqualTo(ProcessingStatus.READY);
        assertNothingLeft(image);
        assertThat(renderer.renders).hasValue(1);
    }

    private void assertNothingLeft(Image image) {
        assertThat(parts.store.list(new ObjectKey(image.id().toString()), null, 10))
                .isEmpty();
        assertThat(parts.jdbc
                        .sql("select count(*) from image where id = :id")
                        .param("id", image.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String jobState(UUID id) {
        return parts.jdbc
                .sql("select state from job where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String etag(Image image, String preset) {
        return parts.store
                .stat(new ObjectKey(image.id() + "/output/" + preset + ".webp"))
                .orElseThrow()
                .etag();
    }

    private Image ended(Image image) {
        await().atMost(PATIENCE)
                .until(() -> find(image).status() == ProcessingStatus.READY
                        || find(image).status() == ProcessingStatus.FAILED);
        return find(image);
    }

    private Image find(Image image) {
        return parts.catalog.find(owner, image.id()).orElseThrow();
    }
}
