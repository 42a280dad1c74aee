package dev.imagemill.ingest.folder;

import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FolderConfiguration {

    @Bean
    FolderWatching folderWatching(
            WatchSettings settings, ImageRenderer renderer, RenderSettings renderSettings, Clock clock) {
        return new FolderWatching(settings.plan(), renderer, renderSettings.limits(), clock);
    }
}
