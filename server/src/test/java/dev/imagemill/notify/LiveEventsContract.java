package dev.imagemill.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.notify.LiveEvents.Signal;
import dev.imagemill.notify.LiveEvents.Subscription;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every way of handing out live events does. */
@Timeout(60)
abstract class LiveEventsContract {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final OwnerId ANN = new OwnerId(new UUID(0, 1));
    private static final OwnerId BEN = new OwnerId(new UUID(0, 2));

    /**
     * One that hands out to at most 3 in all and 2 of one owner, cuts off who has more than 4 images waiting, and keeps the last
     * 5 events.
     */
    abstract LiveEvents events();

    @Test
    void saysAtOnceWhereAFirstVisitStands() throws InterruptedException {
        LiveEvents events = events();
        events.publish(changed(ANN, 1));
        String joined;
        try (Subscription ann = events.subscribe(ANN, null)) {
            joined = ((Signal.Quiet) ann.next(LONG)).id();
        }
        events.publish(changed(ANN, 2));

        try (Subscription ann = events.subscribe(ANN, joined)) {
            assertThat(image(ann.next(LONG)))
                    .as("missed before anything was heard, and not what came before")
                    .isEqualTo(id(2));
        }
    }

    @Test
    void movesOnWhileNothingHappens() throws InterruptedException {
        LiveEvents events = events();
        String quiet;
        try (Subscription ann = joined(events, ANN)) {
            for (int i = 0; i < 20; i++) {
                events.publish(changed(BEN, i));
            }
            quiet = ((Signal.Quiet) ann.next(Duration.ZERO)).id();
        }
        events.publish(changed(ANN, 1));

        try (Subscription ann = events.subscribe(ANN, quiet)) {
            assertThat(image(ann.next(LONG)))
                    .as("not to read all again, however much others did")
                    .isEqualTo(id(1));
        }
    }

    @Test
    void isNeverAheadOfWhatItHasTold() throws InterruptedException {
        LiveEvents events = events();
        try (Subscription ann = events.subscribe(ANN, null)) {
            events.publish(changed(ANN, 1));
            String joined = ((Signal.Quiet) ann.next(Duration.ZERO)).id();

            try (Subscription again = events.subscribe(ANN, joined)) {
                assertThat(image(again.next(LONG))).isEqualTo(id(1));
            }
        }
    }

    @Test
    void followsOneSubject() throws InterruptedException {
        LiveEvents events = events();
        UUID batch = new UUID(8, 1);
        try (Subscription follower = events.follow(ANN, batch).orElseThrow()) {
            for (int i = 0; i < 20; i++) {
                events.publish(changed(ANN, i));
            }
            events.publish(new BatchChanged(BEN, batch));
            assertThat(follower.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
            events.publish(new BatchChanged(ANN, batch));
            assertThat(((Signal.Changed) follower.next(LONG)).event()).isEqualTo(new BatchChanged(ANN, batch));
        }
    }

    @Test
    void followersTakeNoStreamsAway() {
        LiveEvents events = events();
        UUID batch = new UUID(8, 1);
        Subscription first = events.follow(ANN, batch).orElseThrow();
        assertThat(events.follow(ANN, batch)).isPresent();
        assertThat(events.follow(ANN, batch)).as("two of one owner").isEmpty();
        assertThat(events.follow(BEN, batch)).isPresent();
        assertThat(events.follow(BEN, batch)).as("three in all").isEmpty();

        events.subscribe(ANN, null);
        events.subscribe(ANN, null);
        assertThatThrownBy(() -> events.subscribe(ANN, null)).hasMessageContaining("too-many-streams");
        first.close();
        first.close();

        assertThat(events.watching()).isEqualTo(4);
        assertThat(events.follow(ANN, batch)).isPresent();
    }

    @Test
    void tellsTheOwnerOnly() throws InterruptedException {
        LiveEvents events = events();
        try (Subscription ann = joined(events, ANN);
                Subscription ben = joined(events, BEN)) {
            events.publish(changed(ANN, 1));

            assertThat(image(ann.next(LONG))).isEqualTo(id(1));
            assertThat(ben.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
        }
    }

    @Test
    void wakesWhoWaits() throws Exception {
        LiveEvents events = events();
        try (Subscription ann = joined(events, ANN)) {
            CompletableFuture<Signal> next = CompletableFuture.supplyAsync(() -> waitFor(ann));
            events.publish(new ImageChanged(ANN, id(1), true));

            assertThat(next.get())
                    .isInstanceOfSatisfying(
                            Signal.Changed.class,
                            change -> assertThat(((ImageChanged) change.event()).deleted())
                                    .isTrue());
        }
    }

    @Test
    void saysManyChangesOfOneImageOnceWithTheLast() throws InterruptedException {
        LiveEvents events = events();
        try (Subscription ann = joined(events, ANN)) {
            for (int i = 0; i < 100; i++) {
                events.publish(changed(ANN, 1));
            }
            events.publish(new ImageChanged(ANN, id(1), true));

            assertThat(ann.next(LONG))
                    .isInstanceOfSatisfying(
                            Signal.Changed.class,
                            change -> assertThat(((ImageChanged) change.event()).deleted())
                                    .isTrue());
            assertThat(ann.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
        }
    }

    @Test
    void cutsOffWhoIsTooSlowAndNobodyElse() throws InterruptedException {
        LiveEvents events = events();
        try (Subscription slow = joined(events, ANN);
                Subscription quick = joined(events, ANN)) {
            for (int i = 0; i < 5; i++) {
                events.publish(changed(ANN, i));
                assertThat(image(quick.next(LONG))).isEqualTo(id(i));
            }

            assertThat(slow.next(LONG)).isInstanceOf(Signal.Ended.class);
            assertThat(quick.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
        }
    }

    @Test
    void repeatsWhatWasMissed() throws InterruptedException {
        LiveEvents events = events();
        String seen;
        try (Subscription ann = joined(events, ANN)) {
            events.publish(changed(ANN, 1));
            seen = ((Signal.Changed) ann.next(LONG)).id();
        }
        events.publish(changed(BEN, 2));
        events.publish(changed(ANN, 3));

        try (Subscription ann = events.subscribe(ANN, seen)) {
            assertThat(image(ann.next(LONG))).isEqualTo(id(3));
            assertThat(ann.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
        }
    }

    @Test
    void repeatsWhatWasMissedOfAllKindsInItsOrder() throws InterruptedException {
        LiveEvents events = events();
        UUID batch = new UUID(8, 1);
        UUID notification = new UUID(9, 1);
        String seen;
        try (Subscription ann = joined(events, ANN)) {
            events.publish(changed(ANN, 1));
            seen = ((Signal.Changed) ann.next(LONG)).id();
        }
        events.publish(new BatchChanged(ANN, batch));
        events.publish(changed(ANN, 1));
        events.publish(new NotificationAdded(ANN, notification));
        events.publish(new BatchChanged(ANN, batch));

        try (Subscription ann = events.subscribe(ANN, seen)) {
            Signal.Changed image = (Signal.Changed) ann.next(LONG);
            Signal.Changed notice = (Signal.Changed) ann.next(LONG);
            Signal.Changed progress = (Signal.Changed) ann.next(LONG);
            assertThat(image.event()).isEqualTo(changed(ANN, 1));
            assertThat(notice.event()).isEqualTo(new NotificationAdded(ANN, notification));
            assertThat(progress.event()).isEqualTo(new BatchChanged(ANN, batch));
            assertThat(ann.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
            seen = notice.id();
        }
        try (Subscription ann = events.subscribe(ANN, seen)) {
            assertThat(((Signal.Changed) ann.next(LONG)).event()).isEqualTo(new BatchChanged(ANN, batch));
            assertThat(ann.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
        }
    }

    @Test
    void repeatsNothingToWhoHasSeenAll() throws InterruptedException {
        LiveEvents events = events();
        String seen;
        try (Subscription ann = joined(events, ANN)) {
            events.publish(changed(ANN, 1));
            seen = ((Signal.Changed) ann.next(LONG)).id();
        }
        try (Subscription ann = events.subscribe(ANN, seen)) {
            assertThat(ann.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
        }
    }

    @Test
    void saysToReadAllAgainWhereTooMuchWasMissed() throws InterruptedException {
        LiveEvents events = events();
        String seen;
        try (Subscription ann = joined(events, ANN)) {
            events.publish(changed(ANN, 1));
            seen = ((Signal.Changed) ann.next(LONG)).id();
        }
        for (int i = 0; i < 6; i++) {
            events.publish(changed(BEN, i));
        }

        for (String id : new String[] {seen, "nonsense", "x-1", seen + "9999", seen.replaceAll("-.*", "-x")}) {
            try (Subscription ann = events.subscribe(ANN, id)) {
                assertThat(ann.next(LONG)).as(id).isInstanceOf(Signal.Reload.class);
            }
        }
    }

    @Test
    void isBounded() {
        LiveEvents events = events();
        Subscription first = events.subscribe(ANN, null);
        events.subscribe(ANN, null);
        assertThatThrownBy(() -> events.subscribe(ANN, null)).hasMessageContaining("too-many-streams");
        events.subscribe(BEN, null);
        assertThatThrownBy(() -> events.subscribe(BEN, null)).hasMessageContaining("too-many-streams");
        assertThat(events.watching()).isEqualTo(3);

        first.close();
        first.close();

        assertThat(events.watching()).isEqualTo(2);
        events.subscribe(ANN, null).close();
    }

    @Test
    void forgetsWhoHasGone() throws InterruptedException {
        LiveEvents events = events();
        joined(events, ANN).close();

        events.publish(changed(ANN, 1));

        assertThat(events.watching()).isZero();
    }

    /** A first visit, as far as it heard where it stands. */
    private static Subscription joined(LiveEvents events, OwnerId owner) throws InterruptedException {
        Subscription subscription = events.subscribe(owner, null);
        assertThat(subscription.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
        return subscription;
    }

    static ImageChanged changed(OwnerId owner, int image) {
        return new ImageChanged(owner, id(image), false);
    }

    static ImageId id(int number) {
        return new ImageId(new UUID(7, number));
    }

    private static ImageId image(Signal signal) {
        return new ImageId(((Signal.Changed) signal).event().subject());
    }

    private static Signal waitFor(Subscription subscription) {
        try {
            return subscription.next(LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
