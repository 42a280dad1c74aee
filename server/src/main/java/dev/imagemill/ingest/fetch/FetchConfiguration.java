package dev.imagemill.ingest.fetch;

import dev.imagemill.ingest.ImageFetcher;
import dev.imagemill.ingest.StagingFolder;
import dev.imagemill.outbound.OutboundHttp;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FetchConfiguration {

    @Bean
    ImageFetcher imageFetcher(OutboundHttp http, StagingFolder staging, FetchSettings settings, Clock clock) {
        return new HttpImageFetcher(http, staging, settings, clock);
    }
}
