package dev.imagemill.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Has the same question asked by one at a time in this process, so that the next finds its answer instead of paying for another. */
final class QuestionTurns {

    private final Map<String, CountDownLatch> underWay = new ConcurrentHashMap<>();

    /** To be closed, which lets the next one in. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits until nobody else asks it. Whoever does is bounded by the timeouts of its calls.
     *
     * @param question digest of all that is asked
     */
    Turn take(String question) throws InterruptedException {
        CountDownLatch own = new CountDownLatch(1);
        CountDownLatch other = underWay.putIfAbsent(question, own);
        while (other != null) {
            other.await();
            other = underWay.putIfAbsent(question, own);
        }
        return () -> {
            underWay.remove(question, own);
            own.countDown();
        };
    }
}
