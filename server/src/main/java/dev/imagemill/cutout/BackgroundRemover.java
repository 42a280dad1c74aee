package dev.imagemill.cutout;

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
     * @throws dev.imagemill.fault.FaultException {@code cutout-unavailable} (retryable: a service that does not answer),
     *     {@code cutout-refused} (permanent), {@code cutout-timeout}
     */
    Mask mask(RgbPicture picture) throws InterruptedException;

    /** Gives back what it holds; not while it is called. */
    @Override
    default void close() {}
}
