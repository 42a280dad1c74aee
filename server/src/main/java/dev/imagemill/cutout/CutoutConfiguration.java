package dev.imagemill.cutout;

import dev.imagemill.storage.HomeFolder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CutoutConfiguration {

    @Bean
    SubjectFinder subjectFinder(CutoutSettings settings, HomeFolder home, Clock clock) {
        return BackgroundRemovers.finder(settings, home.path().resolve("masks"), clock);
    }
}
