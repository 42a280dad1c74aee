package dev.imagemill.batch;

import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.Accepted;
import dev.imagemill.ingest.FileName;
import dev.imagemill.ingest.ImageFetcher;
import dev.imagemill.ingest.ImageIngest;
import dev.imagemill.ingest.IntakeOrder;
import dev.imagemill.ingest.NewFile;
import dev.imagemill.ingest.StagedFile;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload.FetchItem;
import dev.imagemill.job.RetryLaterException;
import dev.imagemill.job.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fetches an address of a batch and takes the picture in. That it became an image is written down in the transaction that adds the
 * image, so an attempt that is cut off before has done nothing, and one that comes after fetches nothing.
 *
 * <p>Tries that ended with a fault of the other side are counted with the item, apart from the attempts of the job, which a crash
 * uses up as well: a slow address must not fail because the process was killed some times while it was fetched.
 */
final class FetchItemHandler implements JobHandler<FetchItem> {

    /** Attempts of a job besides those that its address has a right to. */
    private static final int CUT_OFF = 20;

    /** Who waits longer makes room for another. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    private static final int MOST_NAME = 255;
    /** Faults of ours, for which no address has to answer. */
    private static final Set<String> OURS = Set.of("overloaded", "staging-failed", "stopping");

    private final SourceLedger sources;
    private final BatchLedger batches;
    private final BatchProgress progress;
    private final ItemOutcomes outcomes;
    private final ImageFetcher fetcher;
    private final ImageIngest ingest;
    private final ImageCatalog images;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final int maxTries;
    private final Duration patience;

    FetchItemHandler(
            SourceLedger sources,
            BatchLedger batches,
            BatchProgress progress,
            ItemOutcomes outcomes,
            ImageFetcher fetcher,
            ImageIngest ingest,
            ImageCatalog images,
            TransactionOperations transaction,
            Clock clock,
            BatchSettings settings) {
        this.sources = sources;
        this.batches = batches;
        this.progress = progress;
        this.outcomes = outcomes;
        this.fetcher = fetcher;
        this.ingest = ingest;
        this.images = images;
        this.transaction = transaction;
        this.clock = clock;
        this.maxTries = settings.maxTries();
        this.patience = settings.patience();
    }

    @Override
    public Class<FetchItem> payloadType() {
        return FetchItem.class;
    }

    @Override
    public int maxAttempts(int usual) {
        return maxTries + CUT_OFF;
    }

    @Override
    public void handle(FetchItem payload, int attempt) throws InterruptedException {
        SourceWork work = sources.find(payload.item()).orElse(null);
        if (work == null) {
            return;
        }
        if (!work.begun()) {
            transaction.executeWithoutResult(_ -> progress.begun(work));
        }
        if (work.image() == null) {
            fetch(work);
        }
    }

    /** Only what no try of ours could mend comes here; what was met last says more than that the attempts were used up. */
    @Override
    public void gaveUp(FetchItem payload, Fault fault) {
        sources.find(payload.item())
                .ifPresent(work -> end(work, work.lastFault() == null ? fault : permanent(work.lastFault())));
    }

    private void fetch(SourceWork work) throws InterruptedException {
        StagedFile fetched = fetched(work);
        if (fetched == null) {
            return;
        }
        try (fetched) {
            ingest.accept(
                    new IntakeOrder(
                            work.owner(),
                            work.presets(),
                            work.describe(),
                            Urgency.BULK,
                            accepted -> link(work, accepted.getFirst())),
                    List.of(new NewFile(fetched, ingest.inspect(fetched), name(work))));
        } catch (NotWantedException _) {
            // Cancelled while it was fetched: nothing of it was kept.
        } catch (FaultException e) {
            if (e.fault().retryable()) {
                sources.note(work.source(), e.fault(), false);
                throw e;
            }
            end(work, e.fault());
        }
    }

    /** Null where the address has failed for good. */
    private @Nullable StagedFile fetched(SourceWork work) throws InterruptedException {
        try {
            return fetcher.fetch(work.url());
        } catch (FaultException e) {
            if (isWorthAnotherTry(work, e)) {
                leavePlace(work, e);
                throw e;
            }
            end(work, permanent(e.fault()));
            return null;
        }
    }

    private boolean isWorthAnotherTry(SourceWork work, FaultException met) {
        if (!met.fault().retryable()) {
            return false;
        }
        boolean notBegun = met instanceof RetryLaterException later && !later.begun();
        boolean tried = !notBegun && !OURS.contains(met.fault().code());
        if (sources.note(work.source(), met.fault(), tried) >= maxTries) {
            return false;
        }
        return !notBegun || isPatient(work);
    }

    /** As long as its batch gets on, others of the same host may go before. */
    private boolean isPatient(SourceWork work) {
        Instant since = clock.instant().minus(patience);
        return work.claimedAt().isAfter(since) || sources.succeededAfter(work.batch(), since);
    }

    private void leavePlace(SourceWork work, FaultException met) {
        if (met instanceof RetryLaterException later && later.waitAtLeast().compareTo(SHORT) > 0) {
            Instant until = clock.instant().plus(later.waitAtLeast());
            transaction.executeWithoutResult(_ -> progress.putOff(work, until));
        }
    }

    private static Fault permanent(Fault fault) {
        return Fault.permanent(fault.category(), fault.code(), fault.detail());
    }

    private void end(SourceWork work, Fault fault) {
        transaction.executeWithoutResult(_ -> progress.ended(work, fault));
    }

    /** Within the transaction that adds the image, or asks for more renditions of one that is known. */
    private void link(SourceWork work, Accepted accepted) {
        ImageId image = accepted.image().id();
        if (batches.lock(work.batch()).isEmpty() || !sources.link(work.source(), image)) {
            throw new NotWantedException();
        }
        outcomes.settle(work, images.find(work.owner(), image).orElse(null));
    }

    private static @Nullable String name(SourceWork work) {
        String name = work.name() == null ? "" : FileName.visible(work.name()).strip();
        return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), MOST_NAME));
    }

    /** Rolls the transaction back that would keep what nobody wants any more. */
    private static final class NotWantedException extends RuntimeException {

        NotWantedException() {
            super("the item was cancelled", null, false, false);
        }
    }
}
