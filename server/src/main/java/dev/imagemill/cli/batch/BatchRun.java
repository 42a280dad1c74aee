package dev.imagemill.cli.batch;

import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.batch.csv.CsvFile;
import dev.imagemill.batch.csv.CsvImage;
import dev.imagemill.batch.csv.CsvRow;
import dev.imagemill.batch.csv.CsvRows;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.folder.FileResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Works through the rows: each address once, a bounded number under way. One that has to wait for another try gives its place to the
 * next meanwhile, so that a host that wants to be left alone holds up nobody else.
 */
final class BatchRun implements AutoCloseable {

    /** As many pictures may lie on the disk, fetched and not rendered yet. */
    private static final int UNDER_WAY = 32;

    private final OrderWork work;
    private final Retries retries;
    private final Tally tally;
    private final Path out;
    private final Semaphore places = new Semaphore(UNDER_WAY, true);
    /** When something went well last, in nanoseconds of the system: those that are put off are put off for its sake. */
    private volatile long lastSuccess = System.nanoTime();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BatchRun(OrderWork work, Retries retries, Tally tally, Path out) {
        this.work = work;
        this.retries = retries;
        this.tally = tally;
        this.out = out;
    }

    /** What became of each address, when every one has ended. */
    Map<String, Ended> run(CsvFile file) throws InterruptedException {
        Set<String> seen = new HashSet<>();
        try (CsvRows rows = file.rows()) {
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                for (CsvFault fault : row.faults()) {
                    tally.rowFault(fault);
                }
                for (CsvImage image : row.images()) {
                    if (image.url() != null && seen.add(image.url().toString())) {
                        begin(Order.of(row, image.url()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally.await();
    }

    private void begin(Order order) throws InterruptedException {
        places.acquire();
        tally.requireWhole();
        tally.begun();
        long wanted = System.nanoTime();
        threads.execute(() -> attempt(order, wanted, 0));
    }

    /** Waits on its virtual thread, which costs next to nothing. */
    private void again(Order order, long wanted, int tries, Duration wait) {
        try {
            Thread.sleep(wait);
            places.acquire();
            attempt(order, wanted, tries);
        } catch (InterruptedException e) {
            // The run is over.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Tries once; holds a place.
     *
     * @param wanted when it was first, in nanoseconds of the system
     * @param before tries that were begun
     */
    private void attempt(Order order, long wanted, int before) {
        try {
            FileResult result = work.run(order);
            lastSuccess = System.nanoTime();
            tally.ended(order, result, work.ended(result, out));
        } catch (FaultException e) {
            failed(order, e, wanted, Retries.begun(e) ? before + 1 : before);
        } catch (InterruptedException e) {
            // The run is over.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            tally.broke(e);
        } finally {
            places.release();
        }
    }

    private void failed(Order order, FaultException e, long wanted, int tries) {
        long now = System.nanoTime();
        Duration putOff = Duration.ofNanos(Math.min(now - wanted, now - lastSuccess));
        Optional<Duration> wait = retries.after(e, tries, putOff);
        if (wait.isPresent()) {
            threads.execute(() -> again(order, wanted, tries, wait.get()));
        } else {
            FileResult result = OrderWork.failed(order, e.fault());
            tally.ended(order, result, work.ended(result, out));
        }
    }

    /** Ends what is still under way. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
