package dev.imagemill.cutout;

import static dev.imagemill.fault.SettingException.require;

import dev.imagemill.access.PublicUrl;
import dev.imagemill.access.SignedLinks;
import dev.imagemill.outbound.OutboundSettings;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.storage.ObjectStore;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CutoutConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CutoutConfiguration.class);

    @Bean
    LaidOutPictures laidOutPictures(
            ObjectStore store, SignedLinks signed, PublicUrl publicUrl, HomeFolder home, Clock clock) {
        return new LaidOutPictures(store, signed, publicUrl, home.temporary(), clock);
    }

    /** What was chosen by a setting is opened at once, so that a mistake in it stops the start; the usual one when it is needed. */
    @Bean
    SubjectFinder subjectFinder(
            CutoutSettings settings,
            OutboundSettings outbound,
            LaidOutPictures pictures,
            PublicUrl publicUrl,
            HomeFolder home,
            Clock clock) {
        require(
                !settings.fetches() || publicUrl.setting().isPresent(),
                "imagemill.web.public-url",
                "",
                "the address under which the cutout service reaches this installation, since"
                        + " imagemill.cutout.remote.send is url");
        SubjectFinder finder = BackgroundRemovers.finder(
                settings, outbound, pictures, home.path().resolve("masks"), clock);
        if (!settings.remover().equals(CutoutSettings.GRABCUT)) {
            LOG.info("Cutouts are made by {}", finder.version());
        }
        return finder;
    }
}
