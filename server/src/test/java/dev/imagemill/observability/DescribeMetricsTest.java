package dev.imagemill.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.describe.Spent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DescribeMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DescribeMetrics metrics = new DescribeMetrics(registry);

    @Test
    void countsWhatIsAskedAndWhatItCosts() {
        metrics.asked("gemini", "described", new Spent(2, 2000, 200), Duration.ofSeconds(3));
        metrics.asked("gemini", "described", new Spent(1, 1000, 100), Duration.ofSeconds(1));
        metrics.asked("gemini", "describe-blocked", new Spent(1, 500, 0), Duration.ofSeconds(1));

        assertThat(registry.get(MetricNames.DESCRIPTIONS)
                        .tag("provider", "gemini")
                        .tag("outcome", "described")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get(MetricNames.DESCRIBE_CALLS)
                        .tag("provider", "gemini")
                        .counter()
                        .count())
                .isEqualTo(4);
        assertThat(tokens("in")).isEqualTo(3500);
        assertThat(tokens("out")).isEqualTo(300);
    }

    @Test
    void countsWhatHasToWait() {
        metrics.putOff("openai", "describe-busy");
        metrics.putOff("openai", "describe-busy");

        assertThat(registry.get(MetricNames.DESCRIBE_WAITS)
                        .tag("provider", "openai")
                        .tag("outcome", "describe-busy")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    private double tokens(String direction) {
        return registry.get(MetricNames.DESCRIBE_TOKENS)
                .tag("direction", direction)
                .counter()
                .count();
    }
}
