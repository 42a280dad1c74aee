package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class VipsLeakCheckTest {
    private static final AtomicReference<@Nullable VipsScope> LEFT_OPEN = new AtomicReference<>();

    /** Leaks only when it is run by the test around it; not found by the build, as its name has no {@code Test}. */
    static class Leaking {
        @Test
        void leavesAScopeOpen() {
            VipsScope scope = Pictures.vips().scope();
            Pictures.colourful(scope, 10, 10);
            LEFT_OPEN.set(scope);
        }
    }

    @Test
    void aClassThatLeaksFails() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter(VipsLeakCheck.PATIENCE_MILLIS, "500")
                .selectors(DiscoverySelectors.selectClass(Leaking.class))
                .execute();
        VipsScope left = LEFT_OPEN.getAndSet(null);
        if (left != null) {
            left.close();
        }
        assertThat(results.containerEvents().failed().stream()
                        .map(event -> event.getPayload().orElseThrow().toString()))
                .singleElement()
                .asString()
                .contains("libvips leaks");
    }
}
