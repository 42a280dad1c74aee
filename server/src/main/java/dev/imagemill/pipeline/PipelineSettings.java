package dev.imagemill.pipeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How workers make renditions.
 *
 * @param maxRenderTime for all renditions of one image together, 1 s to 1 h
 */
@ConfigurationProperties("imagemill.pipeline")
public record PipelineSettings(@DefaultValue("60s") Duration maxRenderTime) {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(1);

    public PipelineSettings {
        if (maxRenderTime.compareTo(LEAST) < 0 || maxRenderTime.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "imagemill.pipeline.max-render-time is " + maxRenderTime + "; expected 1s to 1h");
        }
    }
}
