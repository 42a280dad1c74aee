package dev.imagemill.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.LiveEvents.Signal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryLiveEventsTest extends LiveEventsContract {

    @Override
    LiveEvents events() {
        return new InMemoryLiveEvents(new NotifySettings(3, 2, 4, 5, Duration.ofDays(30)));
    }

    @Test
    void endsAllWhenTheServerStops() throws InterruptedException {
        InMemoryLiveEvents events = new InMemoryLiveEvents(new NotifySettings(3, 2, 4, 5, Duration.ofDays(30)));
        OwnerId owner = new OwnerId(new UUID(0, 1));
        LiveEvents.Subscription open = events.subscribe(owner, null);

        events.close();

        assertThat(open.next(Duration.ofSeconds(50))).isInstanceOf(Signal.Ended.class);
        assertThat(events.subscribe(owner, null).next(Duration.ZERO)).isInstanceOf(Signal.Ended.class);
    }
}
