package dev.imagemill.web;

import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchRow;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.exc.JacksonIOException;

/** The rows of a batch for an answer that is written while they are read, page after page, each in a transaction of its own. */
public final class RowPages {

    private static final int AT_ONCE = 250;

    private final BatchCatalog catalog;
    private final UUID batch;
    private final boolean onlyFailed;
    private final List<BatchRow> first;

    private RowPages(BatchCatalog catalog, UUID batch, boolean onlyFailed, List<BatchRow> first) {
        this.catalog = catalog;
        this.batch = batch;
        this.onlyFailed = onlyFailed;
        this.first = first;
    }

    /** Reads the first page, before anything is sent: what goes wrong here can still be said. */
    public static RowPages of(BatchCatalog catalog, UUID batch, boolean onlyFailed) {
        return new RowPages(catalog, batch, onlyFailed, catalog.rows(batch, 0, onlyFailed, AT_ONCE));
    }

    /** Writes a page. */
    public interface Writer {
        void write(List<BatchRow> rows) throws IOException;
    }

    /**
     * Writes all. Where that fails the answer is to be left as it is: closing a writer would make it look whole.
     *
     * @throws IOException where nobody reads any more
     * @throws RuntimeException that cuts the connection, where rows could not be read
     */
    public void writeTo(Writer writer) throws IOException {
        try {
            List<BatchRow> rows = first;
            while (!rows.isEmpty()) {
                writer.write(rows);
                rows = catalog.rows(batch, rows.getLast().number(), onlyFailed, AT_ONCE);
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new BrokenAnswerException(e);
        }
    }
}
