package dev.imagemill.cutout;

import java.time.Duration;

/** Finds the subject of a picture. Called by several threads at once. */
public interface BackgroundRemover extends AutoCloseable {

    /** Names method, version and model: the same pixels and the same text here give the same mask. */
    String version();

    /** The longest side it wants to be given, in pixels; larger pictures are reduced before, smaller ones come as they are. */
    int longestSide();

    /**
     * Finds the subject.
     *
     * @param picture at most {@link #longestSide} on its longest side
     * @return of the same size. One that covers nothing or everything is an answer as well: whoever asked decides what it is worth
     * @throws RemoverBusyException {@code cutout-unavailable}, where it is known when it makes sense to ask again
     * @throws dev.imagemill.fault.FaultException {@code cutout-unavailable} (retryable: a service that does not answer),
     *     {@code cutout-refused} (permanent), {@code cutout-timeout}
     */
    Mask mask(RgbPicture picture) throws InterruptedException;

    /**
     * The same, for who has a queue to go back to.
     *
     * @param patience how long to wait for other callers; what does not wait for others takes no notice of it
     * @throws RemoverBusyException where that is over as well
     */
    default Mask mask(RgbPicture picture, Duration patience) throws InterruptedException {
        return mask(picture);
    }

    /** Whether it waits for somebody outside of the process, rather than working: then nobody holds what others need while it does. */
    default boolean waitsForOthers() {
        return false;
    }

    /** How long it makes no sense to ask it; zero where it can be asked now. Costs nothing. */
    default Duration pause() {
        return Duration.ZERO;
    }

    /** Gives back what it holds; not while it is called. */
    @Override
    default void close() {}
}
