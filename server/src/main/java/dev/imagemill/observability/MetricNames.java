package dev.imagemill.observability;

/** The names of our metrics, in one place; Prometheus shows them with underscores. */
public final class MetricNames {

    /** Files that were sent, by {@link #OUTCOME}: {@code accepted}, {@code duplicate}. */
    public static final String UPLOADED_FILES = "imagemill.uploaded.files";

    /** Requests with files that were refused, by {@link #OUTCOME}: the code of the refusal. */
    public static final String REFUSED_UPLOADS = "imagemill.refused.uploads";

    /** Bytes of files that were accepted or known. */
    public static final String UPLOADED_BYTES = "imagemill.uploaded.bytes";

    /** Event streams that are open. */
    public static final String STREAMS = "imagemill.streams";

    /** Renders that run. */
    public static final String RENDERS_RUNNING = "imagemill.renders.running";

    /** Renders that wait for memory. */
    public static final String RENDERS_WAITING = "imagemill.renders.waiting";

    /** A tag. */
    public static final String OUTCOME = "outcome";

    private MetricNames() {}
}
