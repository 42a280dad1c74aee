package dev.imagemill.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.BatchChanged;
import dev.imagemill.notify.LiveEvent;
import dev.imagemill.notify.LiveEvents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Live events of batches: soon, seldom, and never without the last. */
class BatchTickerTest {

    private final OwnerId owner = new OwnerId(UUID.randomUUID());
    private final UUID batch = UUID.randomUUID();
    private final Published events = new Published();
    private final Deque<Runnable> pauses = new ArrayDeque<>();
    private final BatchTicker ticker = new BatchTicker(events, pauses::add);
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    @Test
    void tellsTheFirstChangeAtOnceAndThoseWithinThePauseTogetherAfterIt() {
        change();
        assertThat(events.told).containsExactly(new BatchChanged(owner, batch));
        change();
        change();
        assertThat(events.told).hasSize(1);
        pauses.remove().run();
        assertThat(events.told).as("the last is always told").hasSize(2);
        pauses.remove().run();
        assertThat(events.told).hasSize(2);
        assertThat(pauses).isEmpty();
        change();
        assertThat(events.told).hasSize(3);
    }

    @Test
    void batchesDoNotWaitForEachOther() {
        change();
        UUID other = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> ticker.changed(owner, other));
        assertThat(events.told).extracting(LiveEvent::subject).containsExactly(batch, other);
    }

    @Test
    void saysNothingOfWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            ticker.changed(owner, batch);
            status.setRollbackOnly();
        });
        assertThat(events.told).isEmpty();
    }

    private void change() {
        transaction.executeWithoutResult(_ -> {
            int before = events.told.size();
            ticker.changed(owner, batch);
            assertThat(events.told).as("nothing before the commit").hasSize(before);
        });
    }

    /** Keeps what is published. */
    private static final class Published implements LiveEvents {

        private final List<LiveEvent> told = new ArrayList<>();

        @Override
        public void publish(LiveEvent event) {
            told.add(event);
        }

        @Override
        public Subscription subscribe(OwnerId owner, @Nullable String lastSeen) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Subscription> follow(OwnerId owner, UUID subject) {
            return Optional.empty();
        }

        @Override
        public int watching() {
            return 0;
        }
    }

    /** Transactions of nothing. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object started, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
