package dev.imagemill.describe;

/** Says what a picture shows. Called by several threads at once. */
public interface ImageDescriber {

    /** What is known of it; the same for as long as it lives. */
    DescriberFacts facts();

    /**
     * Describes one picture. What came back unusable has been mended or asked for again once before.
     *
     * @throws DescribeFaultException which says what was spent; permanent: {@code describe-blocked} (refused by the provider's rules),
     *     {@code describe-unusable} (no answer that could be used), {@code describe-refused} (the request is not accepted);
     *     retryable: {@code describe-unavailable} (5xx, timeout, no connection). A {@link DescriberBusyException} ({@code describe-busy},
     *     {@code describe-paused}) says how long to wait (429, quota, {@code Retry-After}), a {@link DescriberRefusedException} that no
     *     picture gets through (key, model or address), a {@link CallRefusedException} that the request's meter let no call through
     */
    DescribeAnswer describe(DescribeRequest request) throws InterruptedException;

    /**
     * The right to have one picture described now, before anything is done for it; to be closed.
     *
     * @throws DescriberBusyException where there is none to be had now
     */
    default Reservation reserve() throws InterruptedException {
        return this::describe;
    }

    /** Of its facts. */
    default String provider() {
        return facts().provider();
    }

    /** Of its facts. */
    default String model() {
        return facts().model();
    }

    /** Of its facts. */
    default String promptVersion() {
        return facts().promptVersion();
    }

    /** Of its facts. */
    default boolean external() {
        return facts().external();
    }
}
