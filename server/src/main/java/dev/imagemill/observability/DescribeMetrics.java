package dev.imagemill.observability;

import dev.imagemill.describe.DescribeListener;
import dev.imagemill.describe.Spent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts what providers are asked, what it costs, and what has to wait. */
final class DescribeMetrics implements DescribeListener {

    private final MeterRegistry registry;

    DescribeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void asked(String provider, String outcome, Spent spent, Duration took) {
        Timer.builder(MetricNames.DESCRIPTIONS)
                .tag(MetricNames.PROVIDER, provider)
                .tag(MetricNames.OUTCOME, outcome)
                .register(registry)
                .record(took);
        Counter.builder(MetricNames.DESCRIBE_CALLS)
                .tag(MetricNames.PROVIDER, provider)
                .register(registry)
                .increment(spent.calls());
        tokens(provider, "in", spent.inputTokens());
        tokens(provider, "out", spent.outputTokens());
    }

    @Override
    public void putOff(String provider, String code) {
        Counter.builder(MetricNames.DESCRIBE_WAITS)
                .tag(MetricNames.PROVIDER, provider)
                .tag(MetricNames.OUTCOME, code)
                .register(registry)
                .increment();
    }

    private void tokens(String provider, String direction, long tokens) {
        Counter.builder(MetricNames.DESCRIBE_TOKENS)
                .tag(MetricNames.PROVIDER, provider)
                .tag(MetricNames.DIRECTION, direction)
                .register(registry)
                .increment((double) tokens);
    }
}
