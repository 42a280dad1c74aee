package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import java.util.function.Consumer;

/** Hands events to those who watch, in this process. Never blocks the one who publishes. */
public interface LiveEvents {

    void publish(ImageChanged event);

    /** Watches one owner's events until the subscription is closed. The listener must be quick. */
    Subscription subscribe(OwnerId owner, Consumer<ImageChanged> listener);

    /** Closing ends it; closing twice does no harm. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
