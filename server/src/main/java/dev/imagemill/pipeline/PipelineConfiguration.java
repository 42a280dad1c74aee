package dev.imagemill.pipeline;

import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.job.JobHandler;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.storage.ObjectStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

    @Bean
    ImagePipeline imagePipeline(
            RenditionLedger ledger,
            ObjectStore store,
            ImageRenderer renderer,
            LiveEvents events,
            HomeFolder home,
            RenderSettings settings) {
        return new ImagePipeline(
                ledger, store, renderer, events, home.temporary(), settings.limits(), settings.concurrency());
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
