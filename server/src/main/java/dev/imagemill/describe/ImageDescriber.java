package dev.imagemill.describe;

/** Says what a picture shows. Called by several threads at once. */
public interface ImageDescriber {

    /** Its name in settings and sources: {@code local}, {@code gemini}, {@code openai}, {@code vision}. */
    String provider();

    /** Which model it asks. */
    String model();

    /** Changes whenever the same picture would be asked about with other words or the answer be read by other rules. */
    String promptVersion();

    /** Whether the picture is sent to another program, be it on this machine: that costs time and, most often, money. */
    boolean external();

    /**
     * Describes one picture. What came back unusable has been mended or asked for again once before.
     *
     * @throws DescribeFaultException which says what was spent; permanent: {@code describe-blocked} (refused by the provider's rules),
     *     {@code describe-unusable} (no answer that could be used), {@code describe-refused} (key, model or request not accepted);
     *     retryable: {@code describe-unavailable} (5xx, timeout, no connection). A
     *     {@link DescriberBusyException} ({@code describe-busy}) says how long to wait (429, quota, {@code Retry-After})
     */
    DescribeAnswer describe(DescribeRequest request) throws InterruptedException;
}
