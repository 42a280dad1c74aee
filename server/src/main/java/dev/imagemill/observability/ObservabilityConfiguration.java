package dev.imagemill.observability;

import dev.imagemill.describe.DescribeListener;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.render.EngineVersion;
import dev.imagemill.render.RenderAdmission;
import dev.imagemill.storage.ObjectStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
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
                "Imagemill", version, revision(build == null ? null : build.get("revision")), engine.version());
    }

    @Bean
    MeterBinder imagemillGauges(LiveEvents events, RenderAdmission admission) {
        return registry -> {
            Gauge.builder(MetricNames.STREAMS, events, LiveEvents::watching).register(registry);
            Gauge.builder(MetricNames.RENDERS_RUNNING, admission, RenderAdmission::running)
                    .register(registry);
            Gauge.builder(MetricNames.RENDERS_WAITING, admission, RenderAdmission::waiting)
                    .register(registry);
        };
    }

    @Bean
    DescribeListener describeMetrics(MeterRegistry registry) {
        return new DescribeMetrics(registry);
    }

    @Bean
    ObjectStoreHealth objectStoreHealthIndicator(ObjectStore objects) {
        return new ObjectStoreHealth(objects);
    }

    private static @Nullable String revision(@Nullable String text) {
        return text == null || text.isBlank() || text.equals("unknown") ? null : text;
    }
}
