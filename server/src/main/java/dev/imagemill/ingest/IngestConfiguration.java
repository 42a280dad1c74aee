package dev.imagemill.ingest;

import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.DescriptionCatalog;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageIds;
import dev.imagemill.catalog.ImageListener;
import dev.imagemill.catalog.IntakeLedger;
import dev.imagemill.catalog.PresetCatalog;
import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.job.JobQueue;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.storage.ObjectStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    @Bean
    StagingFolder stagingFolder(IngestSettings settings, HomeFolder home) {
        return new StagingFolder(home.temporary(), settings.maxFileSize());
    }

    @Bean
    PresetChoice presetChoice(PresetCatalog presets) {
        return new PresetChoice(presets);
    }

    @Bean
    RenditionOrders renditionOrders(
            ImageCatalog catalog, JobQueue queue, TransactionOperations transaction, LiveEvents events, Clock clock) {
        return new RenditionOrders(catalog, queue, transaction, events, clock);
    }

    @Bean
    DescriptionOrders descriptionOrders(
            DescriptionCatalog descriptions,
            ImageCatalog catalog,
            JobQueue queue,
            TransactionOperations transaction,
            LiveEvents events,
            DescribeSettings describing,
            Clock clock) {
        return new DescriptionOrders(
                descriptions, catalog, queue, transaction, events, describing.freshPerHour(), clock);
    }

    @Bean
    ImageRemoval imageRemoval(
            ImageCatalog catalog,
            DeletedImages deleted,
            DescriptionOrders descriptions,
            JobQueue queue,
            TransactionOperations transaction,
            LiveEvents events,
            List<ImageListener> listeners,
            Clock clock,
            IngestSettings settings) {
        return new ImageRemoval(
                catalog, deleted, descriptions, queue, transaction, events, listeners, clock, settings.restoreFor());
    }

    @Bean
    IntakeSweep intakeSweep(IntakeLedger intake, ObjectStore objects, Clock clock) {
        return new IntakeSweep(
                intake,
                objects,
                clock,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("intake-sweep").factory()));
    }

    @Bean
    ImageIngest imageIngest(
            ImageRenderer renderer,
            RenderSettings settings,
            ObjectStore objects,
            ImageCatalog catalog,
            IntakeLedger intake,
            RenditionOrders orders,
            DescriptionOrders descriptions,
            DescribeSettings describing,
            TransactionOperations transaction,
            LiveEvents events,
            ImageIds ids) {
        return new ImageIngest(
                renderer,
                settings.limits(),
                new Originals(objects, catalog, intake),
                catalog,
                orders,
                descriptions,
                describing.automatic(),
                transaction,
                events,
                ids);
    }
}
