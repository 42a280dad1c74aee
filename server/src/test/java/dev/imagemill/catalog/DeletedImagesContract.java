package dev.imagemill.catalog;

import static dev.imagemill.catalog.Samples.image;
import static dev.imagemill.catalog.Samples.owner;
import static dev.imagemill.catalog.Samples.preset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DeletedImages.Deleted;
import dev.imagemill.catalog.DeletedImages.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every list of deleted images holds to. */
public abstract class DeletedImagesContract {

    private static final Instant UNTIL = Instant.parse("2026-11-21T19:00:00.123Z");

    private final OwnerId owner = owner();

    protected abstract DeletedImages deleted();

    protected abstract ImageCatalog catalog();

    protected abstract RenditionLedger ledger();

    @Test
    void showsWhatWasDeletedAsItWas() {
        Image added = catalog().add(image(owner, "a", preset("x")));
        assertThat(list()).isEmpty();

        delete(added.id(), UNTIL);

        assertThat(list()).containsExactly(new Deleted(added, UNTIL));
        assertThat(deleted().find(owner, added.id())).contains(new Deleted(added, UNTIL));
    }

    @Test
    void listsWhatWasDeletedLastFirstAndPages() {
        List<ImageId> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // Some at the same instant: then the newer image comes first.
            ImageId id = added("n" + i);
            delete(id, UNTIL.plus(Duration.ofMinutes(i / 2)));
            expected.addFirst(id);
        }
        List<ImageId> seen = new ArrayList<>();
        Page page = deleted().list(owner, null, 3);
        page.images().forEach(one -> seen.add(one.image().id()));
        while (page.next() != null) {
            page = deleted().list(owner, page.next(), 3);
            page.images().forEach(one -> seen.add(one.image().id()));
        }
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void goesOnBehindAPlaceWhoseImageIsGoneMeanwhile() {
        List<ImageId> ids =
                Stream.of("a", "b", "c", "d").map(this::added).toList().reversed();
        ids.forEach(id -> delete(id, UNTIL));
        Page first = deleted().list(owner, null, 2);
        catalog().restore(owner, ids.get(1));

        assertThat(deleted().list(owner, first.next(), 2).images())
                .extracting(one -> one.image().id())
                .containsExactly(ids.get(2), ids.get(3));
    }

    @Test
    void anotherOwnersImageIsNone() {
        ImageId id = added("a");
        delete(id, UNTIL);
        OwnerId other = owner();
        deleted().keep(other, id, UNTIL.plusSeconds(9));

        assertThat(deleted().list(other, null, 10).images()).isEmpty();
        assertThat(deleted().find(other, id)).isEmpty();
        assertThat(deleted().find(owner, id).orElseThrow().restorableUntil()).isEqualTo(UNTIL);
    }

    @Test
    void leavesOutWhatIsThereAgainAndTellsTheNewTimeOfASecondDeletion() {
        ImageId id = added("a");
        deleted().keep(owner, id, UNTIL);
        assertThat(list()).isEmpty();
        delete(id, UNTIL);
        catalog().restore(owner, id);
        assertThat(list()).isEmpty();
        assertThat(deleted().find(owner, id)).isEmpty();

        delete(id, UNTIL.plusSeconds(60));
        assertThat(list()).extracting(Deleted::restorableUntil).containsExactly(UNTIL.plusSeconds(60));
    }

    @Test
    void leavesOutWhatIsBeingPurged() {
        ImageId id = added("a");
        delete(id, UNTIL);
        ledger().beginPurge(id);

        assertThat(list()).isEmpty();
        assertThat(deleted().find(owner, id)).isEmpty();
    }

    private List<Deleted> list() {
        return deleted().list(owner, null, 10).images();
    }

    private ImageId added(String name) {
        return catalog().add(image(owner, name)).id();
    }

    private void delete(ImageId id, Instant until) {
        catalog().delete(owner, id);
        deleted().keep(owner, id, until);
    }
}
