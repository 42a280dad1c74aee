package dev.imagemill;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The server's composition root; every module adds its beans in a package-private configuration of its own. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ServerApplication {

    /** The one clock; tests give another. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
