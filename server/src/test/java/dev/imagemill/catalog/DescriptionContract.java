package dev.imagemill.catalog;

import static dev.imagemill.catalog.Samples.image;
import static dev.imagemill.catalog.Samples.owner;
import static dev.imagemill.catalog.Samples.preset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescriptionCatalog.Open;
import dev.imagemill.catalog.DescriptionCatalog.Step;
import dev.imagemill.catalog.DescriptionCatalog.Which;
import dev.imagemill.catalog.RenditionLedger.Change;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.Label;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of descriptions holds to. */
public abstract class DescriptionContract {

    private static final DescribeOrder GERMAN = new DescribeOrder("de", "gemini", true);
    private static final Fault BUSY = Fault.temporary(FaultCategory.OVERLOADED, "describe-busy", "It is busy.");
    private static final Fault BLOCKED = Fault.permanent(FaultCategory.UNSUPPORTED, "describe-blocked", "No.");
    private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123Z");
    private static final DescriptionSource SOURCE = new DescriptionSource("gemini", "gemini-2.5-flash", "3f2a", AT);
    private static final DescribeAnswer ANSWER = new DescribeAnswer(
            "Katze",
            "Eine Katze schläft.",
            "Schlafende Katze",
            List.of(new Label("cat", 0.93), new Label("sofa")),
            "de",
            "gemini-2.5-flash",
            1,
            300,
            40);

    private final OwnerId owner = owner();

    protected abstract ImageCatalog images();

    protected abstract RenditionLedger renditions();

    protected abstract DescriptionCatalog catalog();

    protected abstract DescriptionLedger ledger();

    @Test
    void anImageThatNobodyHadDescribedHasNothing() {
        Image added = images().add(image(owner, "a"));
        assertThat(added.texts()).isEqualTo(ImageTexts.NONE);
        assertThat(added.describing()).isEqualTo(Describing.NONE);
        assertThat(ledger().begin(added.id())).isEmpty();
    }

    @Test
    void isDescribedAsAsked() {
        Image added = images().add(image(owner, "a.jpg", preset("web")));
        Image wanted = catalog().want(owner, added.id(), GERMAN).orElseThrow();
        assertThat(wanted.describing().status()).isEqualTo(Describing.Status.QUEUED);
        assertThat(catalog().open(owner)).isEqualTo(new Open(1, 0));

        DescribeWork work = ledger().begin(added.id()).orElseThrow();
        assertThat(work.order()).isEqualTo(GERMAN);
        assertThat(work.name()).isEqualTo("a.jpg");
        assertThat(work.sha256()).isEqualTo(added.sha256());
        assertThat(work.original()).isEqualTo(added.original());
        assertThat(work.info()).isEqualTo(added.info());
        assertThat(find(added).describing().status()).isEqualTo(Describing.Status.PROCESSING);

        assertThat(ledger().record(work, ANSWER, SOURCE)).isEqualTo(Change.CHANGED);
        assertThat(ledger().record(work, ANSWER, SOURCE)).isEqualTo(Change.UNCHANGED);
        Image described = find(added);
        assertThat(described.describing()).isEqualTo(new Describing(Describing.Status.READY, null, null));
        assertThat(described.title()).isEqualTo("Katze");
        assertThat(described.altText()).isEqualTo("Schlafende Katze");
        assertThat(described.labels()).isEqualTo(ANSWER.labels());
        assertThat(described.texts().language()).isEqualTo("de");
        assertThat(described.texts().source()).isEqualTo(SOURCE);
        assertThat(described.texts().edited()).isEmpty();
        assertThat(described.status()).isEqualTo(ProcessingStatus.QUEUED);
        assertThat(ledger().begin(added.id())).isEmpty();
        assertThat(images().list(owner, new ImageQuery("schläft", ImageFilter.NONE, null, 10))
                        .images())
                .hasSize(1);
    }

    @Test
    void whatAPersonWroteOrClearedStaysUntilItIsHandedBack() {
        Image added = images().add(image(owner, "a"));
        ImageEdit edit = new ImageEdit(null, "Mine", null, "", null, false);
        assertThat(images().edit(owner, added.id(), edit).orElseThrow().texts().edited())
                .containsExactly(TextField.TITLE, TextField.ALT_TEXT);

        describe(added);
        assertThat(find(added).title()).isEqualTo("Mine");
        assertThat(find(added).altText()).isNull();
        assertThat(find(added).description()).isEqualTo("Eine Katze schläft.");
        assertThat(find(added).labels()).isEqualTo(ANSWER.labels());

        ImageEdit handBack = new ImageEdit(null, null, null, null, null, true);
        Image back = images().edit(owner, added.id(), handBack).orElseThrow();
        assertThat(back.title()).isEqualTo("Mine");
        assertThat(back.texts().edited()).isEmpty();
        describe(added);
        assertThat(find(added).title()).isEqualTo("Katze");
        assertThat(find(added).altText()).isEqualTo("Schlafende Katze");
    }

    @Test
    void aPersonsLabelsHaveNoConfidence() {
        Image added = images().add(image(owner, "a"));
        describe(added);
        images().edit(owner, added.id(), new ImageEdit(null, null, null, null, List.of("cat"), false));
        assertThat(find(added).labels()).containsExactly(new Label("cat"));
        assertThat(find(added).texts().edited()).containsExactly(TextField.LABELS);
    }

    @Test
    void waitsVisiblyAndGoesOn() {
        Image added = images().add(image(owner, "a"));
        catalog().want(owner, added.id(), DescribeOrder.USUAL);
        DescribeWork work = ledger().begin(added.id()).orElseThrow();
        assertThat(ledger().wait(work, BUSY, AT)).isEqualTo(Change.CHANGED);
        assertThat(find(added).describing()).isEqualTo(new Describing(Describing.Status.WAITING, AT, BUSY));
        assertThat(catalog().open(owner)).isEqualTo(new Open(0, 1));

        assertThat(ledger().begin(added.id())).contains(work);
        assertThat(find(added).describing()).isEqualTo(new Describing(Describing.Status.PROCESSING, null, null));
    }

    @Test
    void failsAloneAndCanBeAskedForAgain() {
        Image added = images().add(image(owner, "a"));
        catalog().want(owner, added.id(), DescribeOrder.USUAL);
        ledger().begin(added.id());
        assertThat(ledger().fail(added.id(), BLOCKED)).isEqualTo(Change.CHANGED);
        assertThat(ledger().fail(added.id(), BLOCKED)).isEqualTo(Change.UNCHANGED);
        assertThat(find(added).describing()).isEqualTo(new Describing(Describing.Status.FAILED, null, BLOCKED));
        assertThat(find(added).status()).isEqualTo(ProcessingStatus.READY);
        assertThat(find(added).fault()).isNull();
        assertThat(ledger().begin(added.id())).isEmpty();

        assertThat(ledger().reopen(added.id())).isEqualTo(Change.CHANGED);
        assertThat(ledger().begin(added.id())).isPresent();
        ledger().fail(added.id(), BLOCKED);
        catalog().want(owner, added.id(), DescribeOrder.USUAL);
        assertThat(ledger().begin(added.id())).isPresent();
    }

    @Test
    void anOutdatedAnswerIsNotTakenAndDoesNotEndTheNewOrder() {
        Image added = images().add(image(owner, "a"));
        catalog().want(owner, added.id(), DescribeOrder.USUAL);
        DescribeWork old = ledger().begin(added.id()).orElseThrow();
        catalog().want(owner, added.id(), GERMAN);

        assertThat(ledger().record(old, ANSWER, SOURCE)).isEqualTo(Change.UNCHANGED);
        assertThat(ledger().wait(old, BUSY, AT)).isEqualTo(Change.UNCHANGED);
        assertThat(ledger().fail(added.id(), BLOCKED)).isEqualTo(Change.UNCHANGED);
        assertThat(find(added).title()).isNull();
        assertThat(ledger().begin(added.id()).orElseThrow().order()).isEqualTo(GERMAN);
    }

    @Test
    void anotherOwnersOrDeletedImageIsNotDescribed() {
        Image added = images().add(image(owner, "a"));
        assertThat(catalog().want(owner(), added.id(), GERMAN)).isEmpty();
        catalog().want(owner, added.id(), GERMAN);
        images().delete(owner, added.id());
        assertThat(catalog().want(owner, added.id(), GERMAN)).isEmpty();
        assertThat(ledger().begin(added.id())).isEmpty();
        assertThat(ledger().find(added.id())).isPresent();

        images().restore(owner, added.id());
        DescribeWork work = ledger().begin(added.id()).orElseThrow();
        images().delete(owner, added.id());
        renditions().beginPurge(added.id());
        assertThat(ledger().record(work, ANSWER, SOURCE)).isEqualTo(Change.GONE);
        assertThat(ledger().find(added.id())).isEmpty();
    }

    @Test
    void aRoundAsksForAllOnceStepByStep() {
        List<ImageId> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(images().add(image(owner, "n" + i)).id());
        }
        images().add(image(owner(), "another's"));
        images().delete(owner, ids.removeLast());
        UUID round = UUID.randomUUID();
        assertThat(catalog().beginRound(round, owner, Which.ALL, GERMAN)).isEqualTo(4);
        images().add(image(owner, "later"));

        assertThat(catalog().step(round, 3)).contains(new Step(owner, ids.subList(0, 3), false));
        assertThat(catalog().step(round, 3)).contains(new Step(owner, ids.subList(3, 4), true));
        assertThat(catalog().step(round, 3)).isEmpty();
        assertThat(catalog().open(owner)).isEqualTo(new Open(4, 0));
    }

    @Test
    void aRoundOfTheUndescribedLeavesOutWhatIsDescribedOrOpen() {
        Image described = images().add(image(owner, "described"));
        Image open = images().add(image(owner, "open"));
        Image failed = images().add(image(owner, "failed"));
        Image none = images().add(image(owner, "none"));
        describe(described);
        catalog().want(owner, open.id(), GERMAN);
        catalog().want(owner, failed.id(), GERMAN);
        ledger().begin(failed.id());
        ledger().fail(failed.id(), BLOCKED);

        UUID round = UUID.randomUUID();
        assertThat(catalog().beginRound(round, owner, Which.UNDESCRIBED, DescribeOrder.USUAL))
                .isEqualTo(2);
        assertThat(catalog().step(round, 10))
                .isEqualTo(Optional.of(new Step(owner, List.of(failed.id(), none.id()), true)));
        assertThat(catalog().beginRound(UUID.randomUUID(), owner(), Which.ALL, GERMAN))
                .isZero();
    }

    private void describe(Image image) {
        catalog().want(owner, image.id(), DescribeOrder.USUAL);
        ledger().record(ledger().begin(image.id()).orElseThrow(), ANSWER, SOURCE);
    }

    private Image find(Image image) {
        return images().find(owner, image.id()).orElseThrow();
    }
}
