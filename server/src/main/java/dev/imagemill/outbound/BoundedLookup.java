package dev.imagemill.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The system's lookup, which knows no time limit, on threads of its own, so that nobody waits longer than is bearable. */
final class BoundedLookup implements HostLookup, AutoCloseable {

    private static final int MOST_THREADS = 32;

    private final Duration timeout;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("host-lookup-", 0).factory(),
            BoundedLookup::runOrRefuse);

    BoundedLookup(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public InetAddress[] lookup(String host) throws UnknownHostException {
        try {
            Future<InetAddress[]> answer = threads.submit(() -> InetAddress.getAllByName(host));
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : failed(host, e);
        } catch (TimeoutException | RejectedExecutionException e) {
            throw failed(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(host, e);
        }
    }

    /** Somebody who already has a thread to wait on does it there: late, but not refused, unless this is closed. */
    private static void runOrRefuse(Runnable lookup, ThreadPoolExecutor threads) {
        if (threads.isShutdown()) {
            throw new RejectedExecutionException("closed");
        }
        lookup.run();
    }

    private static UnknownHostException failed(String host, Exception cause) {
        UnknownHostException failed = new LookupFailedException(host);
        failed.initCause(cause);
        return failed;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Nobody said that the host does not exist: another try may find it. */
    static final class LookupFailedException extends UnknownHostException {
        LookupFailedException(String host) {
            super(host);
        }
    }
}
