package dev.imagemill.observability;

import dev.imagemill.render.EngineVersion;
import dev.imagemill.storage.ObjectStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ObservabilityConfiguration {

    @Bean
    ProgramVersion programVersion(ObjectProvider<BuildProperties> builds, EngineVersion engine) {
        BuildProperties build = builds.getIfAvailable();
        String version = build == null || build.getVersion() == null ? "0-unbuilt" : build.getVersion();
        return new ProgramVersion(
                "Imagemill", version, given(build == null ? null : build.get("revision")), engine.version());
    }

    @Bean
    ObjectStoreHealth objectStoreHealthIndicator(ObjectStore objects) {
        return new ObjectStoreHealth(objects);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
