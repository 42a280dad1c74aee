package dev.imagemill.describe;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DescribeConfiguration {

    @Bean
    Describers describers(
            DescribeSettings settings,
            Environment environment,
            Clock clock,
            ObjectProvider<DescribeListener> listeners) {
        return new Describers(
                DescribeVariables.complete(settings, environment::getProperty),
                clock,
                listeners.getIfAvailable(() -> DescribeListener.DEAF));
    }
}
