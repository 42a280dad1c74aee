package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ScopeTest {
    private final Vips vips = Pictures.vips();

    @Test
    void closingReleasesAllEvenAfterAFailure() {
        VipsUsage before = vips.usage();
        assertThatThrownBy(() -> {
                    try (VipsScope scope = vips.scope()) {
                        Pictures.colourful(scope, 500, 500).copyMemory();
                        // Not bytes: a worker of an earlier test may let go of its buffers only now.
                        assertThat(vips.usage().objects()).isGreaterThan(before.objects());
                        throw new IllegalStateException("on the way");
                    }
                })
                .hasMessage("on the way");
        assertThat(VipsLeakCheck.settled(vips, before).isWithin(before)).isTrue();
    }

    @Test
    void anOpenScopeIsSeenAsALeak() {
        VipsUsage before = vips.usage();
        try (VipsScope scope = vips.scope()) {
            scope.op("black").with("width", 10).with("height", 10).image();
            assertThat(vips.usage().isWithin(before)).isFalse();
        }
    }

    @Test
    void nothingWorksAfterTheEnd() {
        VipsScope scope = vips.scope();
        VipsImage image = Pictures.colourful(scope, 10, 10);
        scope.close();
        scope.close();
        assertThatThrownBy(image::width).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        scope.op("black").with("width", 1).with("height", 1).image())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNestedScopeEndsEarlierAndLeavesTheOuterImageAlone() {
        try (VipsScope outer = vips.scope()) {
            VipsImage image = Pictures.colourful(outer, 200, 100).copyMemory();
            VipsUsage before = vips.usage();
            try (VipsScope inner = outer.nested()) {
                VipsImage small = image.in(inner).resize(0.5, 0.5).copyMemory();
                assertThat(small.width()).isEqualTo(100);
                inner.kill();
            }
            assertThat(VipsLeakCheck.settled(vips, before).isWithin(before)).isTrue();
            assertThat(image.resize(0.25, 0.25).copyMemory().width()).isEqualTo(50);
        }
    }

    @Test
    @Timeout(60)
    void killStopsALongPassFromAnotherThread() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        try (VipsScope scope = vips.scope()) {
            VipsImage slow = endless(scope);
            slow.onProgress(percent -> running.countDown());
            CompletableFuture<VipsException> outcome =
                    CompletableFuture.supplyAsync(() -> catchThrowableOfType(VipsException.class, slow::copyMemory));
            assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();

            scope.kill();

            assertThat(outcome.get(20, TimeUnit.SECONDS).category()).isEqualTo(VipsErrorCategory.KILLED);
            assertThat(catchThrowableOfType(VipsException.class, () -> Pictures.colourful(scope, 10, 10))
                            .category())
                    .isEqualTo(VipsErrorCategory.KILLED);
        }
    }

    @Test
    @Timeout(60)
    void theDeadlineStopsASaveAndAnOuterKillTheNestedScope(@TempDir Path folder) {
        try (VipsScope scope = vips.scope();
                VipsScope nested = scope.nested()) {
            VipsImage slow = endless(scope).in(nested);
            scope.deadline(Duration.ofMillis(50));
            VipsException e = catchThrowableOfType(
                    VipsException.class,
                    () -> slow.save("jpegsave", folder.resolve("slow.jpg")).run());
            assertThat(e.category()).isEqualTo(VipsErrorCategory.TIMEOUT);
        }
    }

    @Test
    void progressGoesUpToTheEnd() {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        try (VipsScope scope = vips.scope()) {
            VipsImage image = Pictures.colourful(scope, 2000, 2000).gaussblur(3);
            image.onProgress(seen::add);
            image.copyMemory();
        }
        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(3);
    }

    @Test
    @Timeout(60)
    void whatAProgressListenerThrowsStopsTheWorkAndIsTheCause() {
        try (VipsScope scope = vips.scope()) {
            VipsImage slow = endless(scope);
            slow.onProgress(percent -> {
                throw new IllegalStateException("enough");
            });
            assertThatThrownBy(slow::copyMemory)
                    .isInstanceOf(VipsException.class)
                    .hasRootCauseMessage("enough");
        }
    }

    /** Minutes of work: a 50-megapixel image of floats, blurred widely and turned. */
    private static VipsImage endless(VipsScope scope) {
        VipsImage image = Pictures.colourful(scope, 8000, 6250).gaussblur(60);
        return image.rotate(33, new double[] {0, 0, 0}).gaussblur(60);
    }
}
