package dev.imagemill.batch;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.batch.csv.CsvRow;
import dev.imagemill.batch.csv.CsvRows;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.transform.Preset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes batches in. The list is read twice: first to see whether it can be taken as a whole, since nothing has to be undone then;
 * then its rows are stored some at a time, so that thousands of them do not keep others from the database, and shown by one last
 * transaction.
 */
public final class BatchSubmission {

    private static final Logger LOG = LoggerFactory.getLogger(BatchSubmission.class);
    private static final int ROWS_AT_ONCE = 250;
    private static final int FAULTS_SHOWN = 50;

    private final PresetChoice presets;
    private final BatchIntake intake;
    private final BatchCatalog catalog;
    private final BatchProgress progress;
    private final TransactionOperations transaction;
    private final BatchSettings settings;
    private final boolean describeUnasked;

    /** @param describeUnasked whether images are described where an order does not say */
    BatchSubmission(
            PresetChoice presets,
            BatchIntake intake,
            BatchCatalog catalog,
            BatchProgress progress,
            TransactionOperations transaction,
            BatchSettings settings,
            boolean describeUnasked) {
        this.presets = presets;
        this.intake = intake;
        this.catalog = catalog;
        this.progress = progress;
        this.transaction = transaction;
        this.settings = settings;
        this.describeUnasked = describeUnasked;
    }

    /**
     * Makes a batch of a list; it is under way then.
     *
     * @throws dev.imagemill.fault.FaultException {@code preset-unknown}; {@code csv-rows-faulty} where the order is strict; as the
     *     rows throw it
     */
    public Batch submit(OwnerId owner, BatchOrder order, BatchInput input) {
        List<Preset> wanted = presets.named(owner, order.presets().isEmpty() ? settings.presets() : order.presets());
        check(input, order.strict());
        UUID id = UUID.randomUUID();
        String name = order.name() == null ? input.name() : order.name();
        NewBatch batch = new NewBatch(
                id,
                owner,
                name,
                wanted,
                order.webhook(),
                order.email(),
                Objects.requireNonNullElse(order.describe(), describeUnasked),
                input.columns(),
                input.delimiter());
        boolean shown = false;
        try {
            intake.begin(batch);
            int rows = store(id, input);
            shown = Boolean.TRUE.equals(transaction.execute(_ -> show(id, rows)));
        } finally {
            if (!shown) {
                giveUp(id);
            }
        }
        return catalog.find(id).orElseThrow();
    }

    /** Does not hide why. */
    private void giveUp(UUID batch) {
        try {
            intake.discard(batch);
        } catch (RuntimeException e) {
            LOG.warn("what was stored of batch {} is left for the sweep", batch, e);
        }
    }

    private void check(BatchInput input, boolean strict) {
        List<CsvFault> faults = new ArrayList<>();
        int count = 0;
        try (CsvRows rows = input.rows()) {
            while (rows.hasNext()) {
                List<CsvFault> found = rows.next().faults();
                count += found.size();
                found.stream().limit(FAULTS_SHOWN - faults.size()).forEach(faults::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (strict && count > 0) {
            throw new FaultyRowsException(faults, count);
        }
    }

    private int store(UUID batch, BatchInput input) {
        int count = 0;
        List<CsvRow> some = new ArrayList<>();
        try (CsvRows rows = input.rows()) {
            while (rows.hasNext()) {
                some.add(rows.next());
                count++;
                if (some.size() == ROWS_AT_ONCE || !rows.hasNext()) {
                    intake.append(batch, some);
                    some.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private boolean show(UUID batch, int rows) {
        if (!intake.show(batch, rows)) {
            throw new IllegalStateException("the batch was given up as unfinished before all its rows were stored");
        }
        progress.accepted(batch);
        return true;
    }
}
