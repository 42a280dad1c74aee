package dev.imagemill.outbound;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    ApacheOutboundHttp outboundHttp(OutboundSettings settings) {
        return ApacheOutboundHttp.open(settings);
    }
}
