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

    /** Times that providers were asked about a picture, by {@link #PROVIDER} and {@link #OUTCOME}: {@code described}, or a fault's code. */
    public static final String DESCRIPTIONS = "imagemill.descriptions";

    /** Calls to providers, second ones for the same picture too, by {@link #PROVIDER}. */
    public static final String DESCRIBE_CALLS = "imagemill.describe.calls";

    /** Tokens as providers count them, by {@link #PROVIDER} and {@link #DIRECTION}: {@code in}, {@code out}. */
    public static final String DESCRIBE_TOKENS = "imagemill.describe.tokens";

    /** Pictures that had to wait for a provider, by {@link #PROVIDER} and {@link #OUTCOME}: the code of the reason. */
    public static final String DESCRIBE_WAITS = "imagemill.describe.waits";

    /** A tag. */
    public static final String OUTCOME = "outcome";

    /** A tag. */
    public static final String PROVIDER = "provider";

    /** A tag. */
    public static final String DIRECTION = "direction";

    private MetricNames() {}
}
