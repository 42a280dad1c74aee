package dev.imagemill;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The server's composition root; every module adds its beans in a package-private configuration of its own. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ServerApplication {

    /** For the build, which works the beans out ahead of time; people start it with {@code ./imagemill serve}. */
    static void main(String[] arguments) {
        SpringApplication.run(ServerApplication.class, arguments);
    }

    /** The one clock; tests give another. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
