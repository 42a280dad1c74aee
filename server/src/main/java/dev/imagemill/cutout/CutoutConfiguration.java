package dev.imagemill.cutout;

import dev.imagemill.outbound.OutboundSettings;
import dev.imagemill.storage.HomeFolder;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CutoutConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CutoutConfiguration.class);

    /** What was chosen by a setting is opened at once, so that a mistake in it stops the start; the usual one when it is needed. */
    @Bean
    SubjectFinder subjectFinder(CutoutSettings settings, OutboundSettings outbound, HomeFolder home, Clock clock) {
        SubjectFinder finder =
                BackgroundRemovers.finder(settings, outbound, home.path().resolve("masks"), clock);
        if (!settings.remover().equals(CutoutSettings.GRABCUT)) {
            LOG.info("Cutouts are made by {}", finder.version());
        }
        return finder;
    }
}
