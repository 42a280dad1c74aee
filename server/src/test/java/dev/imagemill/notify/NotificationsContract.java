package dev.imagemill.notify;

import static dev.imagemill.notify.NotifyParts.ANN;
import static dev.imagemill.notify.NotifyParts.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.notify.LiveEvents.Signal;
import dev.imagemill.notify.Notification.Kind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place for notifications holds to. */
public abstract class NotificationsContract extends NotifyContract {

    private static final UUID BATCH = new UUID(8, 8);

    @Test
    void listsTheOwnersOnesTheLatestFirst() {
        add("a");
        parts.notifications.add(BEN, "theirs", note("theirs"));
        add("b");
        add("c");

        List<Notification> page = parts.notifications.list(ANN, null, 2);
        List<Notification> rest = parts.notifications.list(ANN, page.getLast().id(), 2);

        assertThat(page).extracting(Notification::title).containsExactly("c", "b");
        assertThat(rest).extracting(Notification::title).containsExactly("a");
        assertThat(rest.getFirst())
                .isEqualTo(new Notification(
                        rest.getFirst().id(),
                        Kind.BATCH_FAILED,
                        "a",
                        "It failed.",
                        BATCH,
                        parts.clock.instant(),
                        false));
        assertThat(parts.notifications.find(ANN, rest.getFirst().id())).contains(rest.getFirst());
        assertThat(parts.notifications.find(BEN, rest.getFirst().id())).isEmpty();
    }

    @Test
    void countsAndMarksThoseThatWereNotRead() {
        add("a");
        add("b");
        UUID b = parts.notifications.list(ANN, null, 1).getFirst().id();
        add("c");
        parts.notifications.add(BEN, "theirs", note("theirs"));

        parts.notifications.markRead(ANN, b);

        assertThat(parts.notifications.unread(ANN)).isEqualTo(1);
        assertThat(parts.notifications.unread(BEN)).isEqualTo(1);
        assertThat(parts.notifications.list(ANN, null, 10))
                .extracting(Notification::read)
                .containsExactly(false, true, true);
    }

    @Test
    void addsOneOfEachSource() {
        add("a");
        add("a");

        assertThat(parts.notifications.list(ANN, null, 10)).hasSize(1);
    }

    @Test
    void tellsWhoWatchesAfterTheCommitOnly() throws InterruptedException {
        try (LiveEvents.Subscription ann = parts.events.subscribe(ANN, null)) {
            parts.transaction.executeWithoutResult(status -> {
                add("lost");
                status.setRollbackOnly();
            });
            parts.transaction.executeWithoutResult(_ -> {
                add("kept");
                assertThat(next(ann)).isInstanceOf(Signal.Quiet.class);
            });

            UUID kept = parts.notifications.list(ANN, null, 10).getFirst().id();
            assertThat(ann.next(Duration.ofSeconds(30)))
                    .isInstanceOfSatisfying(
                            Signal.Changed.class,
                            signal -> assertThat(signal.event()).isEqualTo(new NotificationAdded(ANN, kept)));
            assertThat(ann.next(Duration.ZERO)).isInstanceOf(Signal.Quiet.class);
        }
    }

    @Test
    void forgetsOldOnes() {
        add("a");
        add("b");
        parts.clock.advance(Duration.ofDays(2));
        add("c");

        boolean more = parts.notifications.forgetBefore(parts.clock.instant().minus(Duration.ofDays(1)), 1);
        boolean evenMore =
                parts.notifications.forgetBefore(parts.clock.instant().minus(Duration.ofDays(1)), 10);

        assertThat(more).isTrue();
        assertThat(evenMore).isFalse();
        assertThat(parts.notifications.list(ANN, null, 10))
                .extracting(Notification::title)
                .containsExactly("c");
    }

    private void add(String title) {
        parts.notifications.add(ANN, title, note(title));
    }

    private static Notifications.Note note(String title) {
        return new Notifications.Note(Kind.BATCH_FAILED, title, "It failed.", BATCH);
    }

    private static Signal next(LiveEvents.Subscription subscription) {
        try {
            return subscription.next(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
