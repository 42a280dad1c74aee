package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Live events within one process.
 *
 * <p>Every event has a number. The last ones are kept, so that a watcher who comes back gets what it missed; ids carry a mark of
 * the process, so that ids from before a restart are known as such. One lock guards numbers, ring and watchers; it is only ever
 * held for work in memory, and taken before that of a watcher.
 */
final class InMemoryLiveEvents implements LiveEvents {

    private final NotifySettings settings;
    private final String process = UUID.randomUUID().toString().substring(0, 8);
    private final Deque<Numbered> recent = new ArrayDeque<>();
    private final Map<OwnerId, List<PendingSignals>> watchers = new HashMap<>();
    private int streams;
    private int followers;
    private long lastNumber;
    private boolean closed;

    InMemoryLiveEvents(NotifySettings settings) {
        this.settings = settings;
    }

    private record Numbered(long number, LiveEvent event) {}

    @Override
    public synchronized void publish(LiveEvent event) {
        Numbered numbered = new Numbered(++lastNumber, event);
        recent.addLast(numbered);
        if (recent.size() > settings.replayed()) {
            recent.removeFirst();
        }
        for (PendingSignals watcher : watchers.getOrDefault(event.owner(), List.of())) {
            watcher.add(signal(numbered));
        }
    }

    @Override
    public synchronized Subscription subscribe(OwnerId owner, @Nullable String lastSeen) {
        long own = count(owner, false);
        if (own >= settings.maxStreamsPerOwner() || streams >= settings.maxStreams()) {
            throw Fault.temporary(
                            FaultCategory.OVERLOADED,
                            "too-many-streams",
                            "There are already " + own + " event streams of this session, at most "
                                    + settings.maxStreamsPerOwner() + " are allowed; close another page or wait.")
                    .toException();
        }
        PendingSignals watcher = new PendingSignals(settings.maxPending(), null, new Source(owner));
        catchUp(watcher, owner, lastSeen);
        streams++;
        return watched(owner, watcher);
    }

    @Override
    public synchronized Optional<Subscription> follow(OwnerId owner, UUID subject) {
        if (count(owner, true) >= settings.maxStreamsPerOwner() || followers >= settings.maxStreams()) {
            return Optional.empty();
        }
        followers++;
        return Optional.of(watched(owner, new PendingSignals(settings.maxPending(), subject, new Source(owner))));
    }

    private long count(OwnerId owner, boolean followers) {
        return watchers.getOrDefault(owner, List.of()).stream()
                .filter(watcher -> watcher.followsOne() == followers)
                .count();
    }

    private PendingSignals watched(OwnerId owner, PendingSignals watcher) {
        if (closed) {
            watcher.end();
        }
        watchers.computeIfAbsent(owner, _ -> new ArrayList<>()).add(watcher);
        return watcher;
    }

    /** Ends every subscription, now and from now on. */
    synchronized void close() {
        closed = true;
        watchers.values().forEach(own -> own.forEach(PendingSignals::end));
    }

    @Override
    public synchronized int watching() {
        return streams + followers;
    }

    private synchronized void forget(OwnerId owner, PendingSignals watcher) {
        List<PendingSignals> own = watchers.get(owner);
        if (own != null && own.remove(watcher)) {
            if (watcher.followsOne()) {
                followers--;
            } else {
                streams--;
            }
            if (own.isEmpty()) {
                watchers.remove(owner);
            }
        }
    }

    private synchronized Signal next(PendingSignals watcher) {
        return watcher.takenOr(new Signal.Quiet(id(lastNumber)));
    }

    /** What one owner's watchers ask for. */
    private final class Source implements PendingSignals.Source {

        private final OwnerId owner;

        Source(OwnerId owner) {
            this.owner = owner;
        }

        @Override
        public Signal next(PendingSignals watcher) {
            return InMemoryLiveEvents.this.next(watcher);
        }

        @Override
        public void forget(PendingSignals watcher) {
            InMemoryLiveEvents.this.forget(owner, watcher);
        }
    }

    private void catchUp(PendingSignals watcher, OwnerId owner, @Nullable String lastSeen) {
        if (lastSeen == null || lastSeen.isEmpty()) {
            watcher.startWith(new Signal.Quiet(id(lastNumber)));
            return;
        }
        OptionalLong seen = number(lastSeen);
        long oldest = recent.isEmpty() ? lastNumber + 1 : recent.getFirst().number();
        if (seen.isEmpty() || seen.getAsLong() < oldest - 1 || seen.getAsLong() > lastNumber) {
            watcher.startWith(new Signal.Reload(id(lastNumber)));
            return;
        }
        for (Numbered numbered : recent) {
            if (numbered.number() > seen.getAsLong() && numbered.event().owner().equals(owner)) {
                watcher.add(signal(numbered));
            }
        }
    }

    private OptionalLong number(String id) {
        if (!id.startsWith(process + "-")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(id.substring(process.length() + 1)));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private Signal.Changed signal(Numbered numbered) {
        return new Signal.Changed(id(numbered.number()), numbered.event());
    }

    private String id(long number) {
        return process + "-" + number;
    }
}
