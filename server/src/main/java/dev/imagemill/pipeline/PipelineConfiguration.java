package dev.imagemill.pipeline;

import dev.imagemill.catalog.DescriptionLedger;
import dev.imagemill.catalog.ImageListener;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.describe.Describers;
import dev.imagemill.ingest.DescriptionOrders;
import dev.imagemill.job.JobHandler;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.storage.ObjectStore;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

    @Bean
    ImageReports imageReports(
            RenditionLedger ledger,
            List<ImageListener> listeners,
            KeptAnswers answers,
            LiveEvents events,
            PlatformTransactionManager transactions) {
        return new ImageReports(ledger, listeners, answers, events, transactions);
    }

    @Bean
    ImagePipeline imagePipeline(
            RenditionLedger ledger,
            ObjectStore store,
            ImageRenderer renderer,
            ImageReports reports,
            HomeFolder home,
            RenderSettings settings) {
        return new ImagePipeline(ledger, store, renderer, reports, home.temporary(), settings.limits());
    }

    @Bean
    JobHandler<?> renderImageHandler(ImagePipeline pipeline) {
        return new RenderImageHandler(pipeline);
    }

    @Bean
    JobHandler<?> purgeImageHandler(ImagePipeline pipeline) {
        return new PurgeImageHandler(pipeline);
    }

    @Bean
    DescribeBudget describeBudget(UsageLedger usage, DescribeSettings settings, Clock clock) {
        return new DescribeBudget(usage, settings.budget(), clock);
    }

    @Bean
    DescribeReports describeReports(
            DescriptionLedger ledger,
            KeptAnswers answers,
            DescriptionOrders orders,
            TransactionOperations transaction,
            LiveEvents events) {
        return new DescribeReports(ledger, answers, orders, transaction, events);
    }

    @Bean
    JobHandler<?> describeImageHandler(
            DescribeReports reports,
            KeptAnswers answers,
            Describers describers,
            DescribeBudget budget,
            ImageRenderer renderer,
            RenderSettings rendering,
            ObjectStore store,
            HomeFolder home,
            DescribeSettings settings,
            Clock clock) {
        DescribePreview preview = new DescribePreview(renderer, rendering.limits(), settings.longestSide());
        return new DescribeImageHandler(new ImageDescribing(
                reports, answers, describers, budget, preview, store, home.temporary(), settings, clock));
    }

    @Bean
    DescribeWakeUp describeWakeUp(
            DescriptionOrders orders, DescribeBudget budget, DescribeSettings settings, Clock clock) {
        return new DescribeWakeUp(orders, budget, settings.requestsPerMinute(), clock);
    }

    @Bean
    JobHandler<?> describeRoundHandler(DescriptionOrders orders) {
        return new DescribeRoundHandler(orders);
    }

    @Bean
    JobHandler<?> writeDescriptionHandler(DescriptionLedger ledger, ObjectStore store, HomeFolder home) {
        return new WriteDescriptionHandler(ledger, store, home.temporary());
    }
}
