package dev.imagemill.pipeline;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.ImageChanged;
import dev.imagemill.notify.LiveEvent;
import dev.imagemill.notify.LiveEvents;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what is published, and hands it on at once. */
final class RecordingEvents implements LiveEvents {

    final List<ImageChanged> published = new CopyOnWriteArrayList<>();
    volatile Consumer<ImageChanged> listener = event -> {};

    @Override
    public void publish(LiveEvent event) {
        if (event instanceof ImageChanged image) {
            published.add(image);
            listener.accept(image);
        }
    }

    @Override
    public Subscription subscribe(OwnerId owner, @Nullable String lastSeen) {
        throw new UnsupportedOperationException("these tests listen directly");
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
