package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.imagemill.cutout.CornerColourRemover;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.fault.FaultException;
import dev.imagemill.render.RenderAdmission;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderPlanner;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.transform.BuiltInPresets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** No foreign call is made on a virtual thread, which would keep the thread of all the others. */
class PlatformThreadsTest extends RenderingTest {

    private final Set<Thread> used = ConcurrentHashMap.newKeySet();
    private final Recorder headers = new Recorder();
    private final Recorder renders = new Recorder();
    private final CornerColourRemover remover =
            new CornerColourRemover(256, 0.9, () -> used.add(Thread.currentThread()));

    @Test
    void aVirtualThreadHasFilesLookedIntoElsewhere() throws Exception {
        LibvipsImageRenderer renderer = renderer();
        Path jpeg = pictures.jpeg("a.jpg", 100, 80);
        Path svg = Files.writeString(
                pictures.file("a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>");

        assertThat(onVirtualThread(() -> renderer.inspect(jpeg, RenderLimits.DEFAULT))
                        .size()
                        .width())
                .isEqualTo(100);
        assertThat(onVirtualThread(() -> renderer.inspect(svg, RenderLimits.DEFAULT))
                        .size()
                        .width())
                .isEqualTo(4);
        assertThat(headers.made).isNotEmpty().noneMatch(Thread::isVirtual);
        assertThat(renders.made).isEmpty();
    }

    @Test
    void aVirtualThreadHasRenditionsMadeElsewhere() throws Exception {
        LibvipsImageRenderer renderer = renderer();
        RenderRequest request = request();

        assertThat(onVirtualThread(() -> renderer.render(request)).outcomes().getFirst())
                .isInstanceOf(RenditionOutcome.Rendered.class);
        assertThat(used).hasSize(1).isSubsetOf(renders.made);
        assertThat(renders.made).noneMatch(Thread::isVirtual);
    }

    @Test
    void aPlatformThreadWorksItself() {
        LibvipsImageRenderer renderer = renderer();
        RenderRequest request = request();
        renderer.inspect(request.source(), RenderLimits.DEFAULT);
        renderer.render(request);

        assertThat(used).containsExactly(Thread.currentThread());
        assertThat(headers.made).isEmpty();
        assertThat(renders.made).isEmpty();
    }

    @Test
    void faultsReachTheCaller() throws Exception {
        LibvipsImageRenderer renderer = renderer();
        Path text = Files.writeString(pictures.file("text.svg"), "<svg");
        String code = onVirtualThread(() -> {
            try {
                renderer.inspect(text, RenderLimits.DEFAULT);
                return "none";
            } catch (FaultException e) {
                return e.fault().code();
            }
        });
        assertThat(code).isIn("image-corrupt", "not-an-image");
        PlatformThreads threads = new PlatformThreads(1, headers);
        onVirtualThread(() -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> threads.call(() -> {
                        throw new IllegalStateException("thrown there");
                    }))
                    .withMessage("thrown there");
            return true;
        });
    }

    @Test
    void whoIsInterruptedWaitsForTheEndAndKeepsTheMark() throws Exception {
        PlatformThreads threads = new PlatformThreads(1, headers);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean marked = new AtomicBoolean();
        Thread caller = Thread.ofVirtual().start(() -> {
            threads.call(() -> {
                begun.countDown();
                await(end);
                return true;
            });
            marked.set(Thread.currentThread().isInterrupted());
        });
        begun.await();
        caller.interrupt();
        end.countDown();
        caller.join();
        assertThat(marked).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LibvipsImageRenderer renderer() {
        return new LibvipsImageRenderer(
                TestPictures.vips(),
                new RenderPlanner(),
                RenderRoom.of(new RenderAdmission(1_000_000_000, 4), 2),
                new MarkSource(null),
                new SubjectFinder(() -> remover, Path.of(""), 0, 0.5, Clock.systemUTC()),
                new PlatformThreads(2, headers),
                new PlatformThreads(2, renders));
    }

    private RenderRequest request() {
        return new RenderRequest(
                pictures.jpeg("b.jpg", 100, 80),
                List.of(new RenditionRequest(BuiltInPresets.CUTOUT, target(0))),
                RenderLimits.DEFAULT);
    }

    private static <T> T onVirtualThread(Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> done = threads.submit(work);
            return done.get();
        }
    }

    private static final class Recorder implements ThreadFactory {

        private final Set<Thread> made = ConcurrentHashMap.newKeySet();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = Thread.ofPlatform().daemon().unstarted(work);
            made.add(thread);
            return thread;
        }
    }
}
