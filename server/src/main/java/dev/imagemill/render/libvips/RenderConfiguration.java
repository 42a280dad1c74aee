package dev.imagemill.render.libvips;

import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.render.EngineVersion;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderAdmission;
import dev.imagemill.render.RenderSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rendering for Spring. */
@Configuration(proxyBeanMethods = false)
class RenderConfiguration {

    @Bean
    LibvipsRendering libvipsRendering(RenderSettings settings, SubjectFinder subjects) {
        return LibvipsRendering.open(settings, subjects, settings.concurrency());
    }

    @Bean
    ImageRenderer imageRenderer(LibvipsRendering rendering) {
        return rendering.renderer();
    }

    @Bean
    EngineVersion engineVersion(LibvipsRendering rendering) {
        return rendering.version();
    }

    @Bean
    RenderAdmission renderAdmission(LibvipsRendering rendering) {
        return rendering.admission();
    }
}
