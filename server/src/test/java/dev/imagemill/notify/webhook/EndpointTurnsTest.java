package dev.imagemill.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EndpointTurnsTest {

    private static final UUID SLOW = new UUID(1, 1);

    @Test
    void letsAFewAtATimeGoToOneEndpoint() throws InterruptedException {
        EndpointTurns turns = new EndpointTurns(2, Duration.ZERO);

        assertThat(turns.take(SLOW)).isTrue();
        assertThat(turns.take(SLOW)).isTrue();
        assertThat(turns.take(SLOW)).isFalse();
        assertThat(turns.take(new UUID(1, 2))).isTrue();
        turns.giveBack(SLOW);
        assertThat(turns.take(SLOW)).isTrue();
    }

    @Test
    void wakesWhoWaits() throws Exception {
        EndpointTurns turns = new EndpointTurns(1, Duration.ofSeconds(50));
        assertThat(turns.take(SLOW)).isTrue();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return turns.take(SLOW);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        turns.giveBack(SLOW);

        assertThat(waiting.get()).isTrue();
    }
}
