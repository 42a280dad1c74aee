package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.FaultException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands events to those who watch, in this process. Never blocks the one who publishes. */
public interface LiveEvents {

    void publish(LiveEvent event);

    /**
     * Watches one owner's events until the subscription is closed.
     *
     * @param lastSeen the id of the last signal that the watcher has seen, of any shape; null on a first visit. What came since
     *     is given first, or a {@link Signal.Reload} where that is not known any more. On a first visit a {@link Signal.Quiet} is
     *     given first, at once: its id is what to come back with where nothing else was heard
     * @throws FaultException {@code too-many-streams} where the owner, or all together, watch too often already
     */
    Subscription subscribe(OwnerId owner, @Nullable String lastSeen);

    /**
     * Watches the events of one subject, from now on, until the subscription is closed. Counted apart from {@link #subscribe}, so
     * that nobody who may follow a subject takes an owner's streams away.
     *
     * @return empty where the owner's subjects, or all together, are followed too often already
     */
    Optional<Subscription> follow(OwnerId owner, UUID subject);

    /** How many subscriptions are open, of both kinds. */
    int watching();

    /** Closing ends it; closing twice does no harm. Used by one thread. */
    interface Subscription extends AutoCloseable {

        /**
         * The next signal, as soon as there is one.
         *
         * @param wait at most so long; then {@link Signal.Quiet}
         */
        Signal next(Duration wait) throws InterruptedException;

        @Override
        void close();
    }

    /** What a watcher is told. Several changes of one thing that were not fetched yet are one. */
    sealed interface Signal {

        /** Look at what this is about again. */
        record Changed(String id, LiveEvent event) implements Signal {}

        /** Look at everything again: some changes are not known any more. */
        record Reload(String id) implements Signal {}

        /**
         * Nothing happened for the time waited.
         *
         * @param id stands behind all that this watcher was told, and before all that it was not
         */
        record Quiet(String id) implements Signal {}

        /** It is over: the watcher was too slow, or the server stops. */
        record Ended() implements Signal {}
    }
}
