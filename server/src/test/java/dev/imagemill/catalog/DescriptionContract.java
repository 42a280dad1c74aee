package dev.imagemill.catalog;

import static dev.imagemill.catalog.Samples.image;
import static dev.imagemill.catalog.Samples.owner;
import static dev.imagemill.catalog.Samples.preset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescriptionCatalog.Begun;
import dev.imagemill.catalog.DescriptionCatalog.Open;
import dev.imagemill.catalog.DescriptionCatalog.Step;
import dev.imagemill.catalog.DescriptionCatalog.Waiting;
import dev.imagemill.catalog.DescriptionCatalog.Which;
import dev.imagemill.catalog.RenditionLedger.Change;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.Label;
import dev.imagemill.describe.Spent;
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
            new Spent(1, 300, 40));

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
        assertThat(described.describing())
                .isEqualTo(new Describing(Describing.Status.READY, null, null, Spent.NOTHING));
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
        assertThat(find(added).describing())
                .isEqualTo(new Describing(Describing.Status.WAITING, AT, BUSY, Spent.NOTHING));
        assertThat(catalog().open(owner)).isEqualTo(new Open(0, 1));

        assertThat(ledger().begin(added.id())).contains(work);
        assertThat(find(added).describing())
                .isEqualTo(new Describing(Describing.Status.PROCESSING, null, null, Spent.NOTHING));
    }

    @Test
    void failsAloneAndCanBeAskedForAgain() {
        Image added = images().add(image(owner, "a"));
        catalog().want(owner, added.id(), DescribeOrder.USUAL);
        ledger().begin(added.id());
        assertThat(ledger().fail(added.id(), BLOCKED)).isEqualTo(Change.CHANGED);
        assertThat(ledger().fail(added.id(), BLOCKED)).isEqualTo(Change.UNCHANGED);
        assertThat(find(added).describing())
                .isEqualTo(new Describing(Describing.Status.FAILED, null, BLOCKED, Spent.NOTHING));
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
        assertThat(catalog().beginRound(round, owner, Which.ALL, GERMAN)).isEqualTo(new Begun(round, 4, true));
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
        Image waiting = images().add(image(owner, "waiting"));
        Image none = images().add(image(owner, "none"));
        catalog().want(owner, waiting.id(), GERMAN);
        ledger().wait(ledger().begin(waiting.id()).orElseThrow(), BUSY, AT);
        describe(described);
        catalog().want(owner, open.id(), GERMAN);
        catalog().want(owner, failed.id(), GERMAN);
        ledger().begin(failed.id());
        ledger().fail(failed.id(), BLOCKED);

        UUID round = UUID.randomUUID();
        assertThat(catalog().beginRound(round, owner, Which.UNDESCRIBED, DescribeOrder.USUAL))
                .isEqualTo(new Begun(round, 3, true));
        assertThat(catalog().step(round, 10))
                .isEqualTo(Optional.of(new Step(owner, List.of(failed.id(), waiting.id(), none.id()), true)));
        assertThat(catalog()
                        .beginRound(UUID.randomUUID(), owner(), Which.ALL, GERMAN)
                        .images())
                .isZero();
    }

    @Test
    void anOwnerHasOneRoundAtATime() {
        images().add(image(owner, "a"));
        images().add(image(owner, "b"));
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        catalog().beginRound(first, owner, Which.ALL, GERMAN);
        catalog().step(first, 1);

        assertThat(catalog().beginRound(second, owner, Which.ALL, GERMAN)).isEqualTo(new Begun(first, 1, false));
        assertThat(catalog().step(second, 1)).isEmpty();
        OwnerId another = owner();
        images().add(image(another, "c"));
        assertThat(catalog().beginRound(second, another, Which.ALL, GERMAN).begun())
                .isTrue();

        while (!catalog().step(first, 1).orElseThrow().last()) {
            assertThat(catalog().open(owner).queued()).isPositive();
        }
        assertThat(catalog()
                        .beginRound(UUID.randomUUID(), owner, Which.ALL, GERMAN)
                        .begun())
                .isTrue();
    }

    @Test
    void aRoundOfNothingIsOverAtOnce() {
        describe(images().add(image(owner, "a")));
        for (int time = 0; time < 2; time++) {
            UUID round = UUID.randomUUID();
            assertThat(catalog().beginRound(round, owner, Which.UNDESCRIBED, GERMAN))
                    .isEqualTo(new Begun(round, 0, true));
        }
    }

    @Test
    void countsWhatAnOwnerHasDescribedAfreshInAnHour() {
        assertThat(catalog().countFresh(owner, AT, 2, 3)).isTrue();
        assertThat(catalog().countFresh(owner, AT, 2, 3)).isFalse();
        assertThat(catalog().countFresh(owner, AT, 1, 3)).isTrue();
        assertThat(catalog().countFresh(owner, AT, 1, 3)).isFalse();
        assertThat(catalog().countFresh(owner(), AT, 3, 3)).isTrue();
        assertThat(catalog().countFresh(owner, AT.plusSeconds(3600), 3, 3)).isTrue();
    }

    @Test
    void addsUpWhatItCost() {
        Image added = images().add(image(owner, "a"));
        ledger().spend(added.id(), new Spent(1, 300, 40));
        ledger().spend(added.id(), new Spent(2, 5_000_000_000L, 0));
        assertThat(find(added).describing().spent()).isEqualTo(new Spent(3, 5_000_000_300L, 40));
        describe(added);
        assertThat(find(added).describing().spent().calls()).isEqualTo(3);
        ledger().spend(new ImageId(UUID.randomUUID()), Spent.ONE_CALL);
    }

    @Test
    void waitsWithoutHavingBegunAndSaysItOnce() {
        Image added = images().add(image(owner, "a"));
        assertThat(ledger().wanted(added.id())).isEmpty();
        catalog().want(owner, added.id(), DescribeOrder.USUAL);
        DescribeWork work = ledger().wanted(added.id()).orElseThrow();
        assertThat(find(added).describing().status()).isEqualTo(Describing.Status.QUEUED);

        assertThat(ledger().wait(work, BUSY, AT)).isEqualTo(Change.CHANGED);
        assertThat(ledger().wait(work, BUSY, AT)).isEqualTo(Change.UNCHANGED);
        assertThat(ledger().wait(work, BUSY, null)).isEqualTo(Change.CHANGED);
        assertThat(ledger().wait(work, BUSY, null)).isEqualTo(Change.UNCHANGED);
        assertThat(ledger().wait(work, BUSY, AT)).isEqualTo(Change.CHANGED);
        assertThat(ledger().wanted(added.id())).contains(work);
        assertThat(ledger().record(work, ANSWER, SOURCE)).isEqualTo(Change.CHANGED);
        assertThat(ledger().wait(work, BUSY, AT)).isEqualTo(Change.UNCHANGED);
    }

    @Test
    void knowsWhatWaitsForWhat() {
        List<Waiting> waiting = new ArrayList<>();
        for (Fault fault : List.of(BUSY, BLOCKED, BUSY)) {
            Image added = images().add(image(owner(), "a"));
            catalog().want(added.owner(), added.id(), DescribeOrder.USUAL);
            ledger().wait(ledger().wanted(added.id()).orElseThrow(), fault, AT);
            waiting.add(new Waiting(added.id(), fault.code()));
        }
        images().add(image(owner, "another"));

        assertThat(catalog().waiting(null, 2)).isEqualTo(waiting.subList(0, 2));
        assertThat(catalog().waiting(waiting.get(1).image(), 2)).isEqualTo(waiting.subList(2, 3));
        assertThat(catalog().waiting(waiting.get(2).image(), 2)).isEmpty();
    }

    private void describe(Image image) {
        catalog().want(owner, image.id(), DescribeOrder.USUAL);
        ledger().record(ledger().begin(image.id()).orElseThrow(), ANSWER, SOURCE);
    }

    private Image find(Image image) {
        return images().find(owner, image.id()).orElseThrow();
    }
}
