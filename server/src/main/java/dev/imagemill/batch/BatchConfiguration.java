package dev.imagemill.batch;

import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.ingest.ImageFetcher;
import dev.imagemill.ingest.ImageIngest;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobQueue;
import dev.imagemill.notify.Announcements;
import dev.imagemill.notify.LiveEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    private static final Duration BETWEEN_TICKS = Duration.ofSeconds(1);

    @Bean
    BatchTicker batchTicker(LiveEvents events) {
        return new BatchTicker(
                events, CompletableFuture.delayedExecutor(BETWEEN_TICKS.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Bean
    BatchProgress batchProgress(
            BatchLedger batches,
            SourceLedger sources,
            BatchCatalog catalog,
            JobQueue queue,
            Announcements announcements,
            BatchTicker ticker,
            Clock clock,
            BatchSettings settings) {
        return new BatchProgress(
                batches, sources, new BatchReports(catalog), queue, announcements, ticker, clock, settings.window());
    }

    @Bean
    ItemOutcomes itemOutcomes(ImageCatalog images, SourceLedger sources, BatchProgress progress) {
        return new ItemOutcomes(images, sources, progress);
    }

    @Bean
    BatchSubmission batchSubmission(
            PresetChoice presets,
            BatchIntake intake,
            BatchCatalog catalog,
            BatchProgress progress,
            TransactionOperations transaction,
            BatchSettings settings,
            DescribeSettings describing) {
        return new BatchSubmission(presets, intake, catalog, progress, transaction, settings, describing.automatic());
    }

    @Bean
    BatchControl batchControl(
            BatchLedger batches, BatchCatalog catalog, BatchProgress progress, TransactionOperations transaction) {
        return new BatchControl(batches, catalog, progress, transaction);
    }

    @Bean
    JobHandler<?> fetchItemHandler(
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
        return new FetchItemHandler(
                sources, batches, progress, outcomes, fetcher, ingest, images, transaction, clock, settings);
    }

    @Bean
    BatchSweep batchSweep(
            BatchLedger batches, BatchIntake intake, BatchProgress progress, TransactionOperations transaction) {
        return new BatchSweep(
                batches,
                intake,
                progress,
                transaction,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("batch-sweep").factory()));
    }
}
