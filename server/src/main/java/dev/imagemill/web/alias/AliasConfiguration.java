package dev.imagemill.web.alias;

import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.web.BatchOutputs;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AliasConfiguration {

    @Bean
    ProductList productList(BatchCatalog catalog, BatchOutputs outputs, JsonMapper json) {
        return new ProductList(catalog, outputs, json);
    }

    @Bean
    BatchEnds batchEnds(BatchCatalog catalog, LiveEvents events, Clock clock) {
        return new BatchEnds(catalog, events, clock);
    }
}
