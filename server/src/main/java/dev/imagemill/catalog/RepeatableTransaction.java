package dev.imagemill.catalog;

/**
 * Marks transactions that need not outlive a power cut, only the process: what stands behind them is done again if they are lost,
 * such as an attempt that was counted or a rendition that was said to be ready. They are committed without waiting for the disk
 * where the database can do that, and become durable with the next one that does wait. Nothing that a caller was promised may be
 * in one, nor anything that goes before a step which cannot be repeated.
 */
public final class RepeatableTransaction {

    /** The name of such a transaction; only that of the outermost one counts. */
    public static final String NAME = "repeatable";

    private RepeatableTransaction() {}
}
