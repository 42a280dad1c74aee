package dev.imagemill.benchmarks.engine;

import java.io.IOException;

/** Something that makes JPEGs of given widths from a JPEG, on one thread. */
interface Contender extends AutoCloseable {

    String name();

    /**
     * Does the work as often as asked, writing over its own output.
     *
     * @return nanoseconds for all the iterations
     */
    long run(Work work, int iterations) throws IOException, InterruptedException;

    /** Whether it is one process for the whole comparison. */
    default boolean staysWarm() {
        return true;
    }

    @Override
    void close() throws IOException;
}
