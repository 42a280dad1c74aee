package dev.imagemill.cutout.remote;

import java.net.URI;
import java.time.Duration;

/** Lays pictures where a service can fetch them, for as long as it is asked about them. */
public interface PictureLinks {

    /**
     * Lays one out.
     *
     * @param png its bytes
     * @param lifetime after which its address is not heard any more, whatever happens
     */
    Offer offer(byte[] png, Duration lifetime);

    /** A picture that is laid out; closing takes it away. */
    interface Offer extends AutoCloseable {

        /** Where it can be fetched, without more than this address. */
        URI url();

        @Override
        void close();
    }
}
