package dev.imagemill.pipeline;

import dev.imagemill.catalog.ImageListener;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.job.JobHandler;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.storage.ObjectStore;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

    @Bean
    ImageReports imageReports(
            RenditionLedger ledger,
            List<ImageListener> listeners,
            LiveEvents events,
            PlatformTransactionManager transactions) {
        return new ImageReports(ledger, listeners, events, transactions);
    }

    @Bean
    ImagePipeline imagePipeline(
            RenditionLedger ledger,
            ObjectStore store,
            ImageRenderer renderer,
            ImageReports reports,
            HomeFolder home,
            RenderSettings settings) {
        return new ImagePipeline(
                ledger, store, renderer, reports, home.temporary(), settings.limits(), settings.concurrency());
    }

    @Bean
    JobHandler<?> renderImageHandler(ImagePipeline pipeline) {
        return new RenderImageHandler(pipeline);
    }

    @Bean
    JobHandler<?> purgeImageHandler(ImagePipeline pipeline) {
        return new PurgeImageHandler(pipeline);
    }
}
