package dev.imagemill.notify.webhook;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Lets a few deliveries at a time go to one endpoint, so that a slow one does not take all workers. */
final class EndpointTurns {

    private final int most;
    private final long patience;
    private final Map<UUID, Integer> taken = new HashMap<>();

    /** @param patience how long one waits for its turn */
    EndpointTurns(int most, Duration patience) {
        this.most = most;
        this.patience = patience.toNanos();
    }

    /** True where it got its turn, which it has to give back. */
    synchronized boolean take(UUID endpoint) throws InterruptedException {
        long end = System.nanoTime() + patience;
        while (taken.getOrDefault(endpoint, 0) >= most) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        taken.merge(endpoint, 1, Integer::sum);
        return true;
    }

    synchronized void giveBack(UUID endpoint) {
        taken.computeIfPresent(endpoint, (_, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }
}
