package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.cutout.CornerColourRemover;
import dev.imagemill.cutout.OutsideRemover;
import dev.imagemill.cutout.RemoverBusyException;
import dev.imagemill.cutout.ScenePictures;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionOutcome.Failed;
import dev.imagemill.render.RenditionOutcome.Rendered;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.transform.BuiltInPresets;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.Resize;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Somebody outside who is asked for a subject holds up nobody else. */
class OutsideCutoutTest extends RenderingTest {

    private static final Preset SMALL = png(Resize.inside(40, 40));

    private final List<RenditionOutcome> early = new ArrayList<>();
    private long masksKept;

    @Test
    void nothingThatOthersWaitForIsHeldWhileSomebodyIsAsked() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            use(() -> {
                assertThat(rendering.admission().running()).isZero();
                assertThat(early).hasSize(1).hasOnlyElementsOfType(Rendered.class);
                assertThat(((Rendered) early.getFirst()).target()).isNotEmptyFile();
                // There is one turn only.
                Future<List<RenditionOutcome>> elsewhere = other.submit(
                        () -> rendering.renderer().render(request(9, SMALL)).outcomes());
                assertThat(done(elsewhere).getFirst()).isInstanceOf(Rendered.class);
            });
            List<RenditionOutcome> outcomes = rendering
                    .renderer()
                    .render(request(0, BuiltInPresets.CUTOUT, SMALL), early::addAll)
                    .outcomes();
            assertThat(outcomes).hasSize(2).hasOnlyElementsOfType(Rendered.class);
            assertThat(outcomes.getLast()).isEqualTo(early.getFirst());
        }
        VipsImage cut = load(target(0), ((Rendered) result().getFirst()).format());
        assertThat(cut.pixel(200, 150)).containsExactly(170, 30, 40, 255);
        assertThat(cut.pixel(5, 5)[3]).isZero();
    }

    @Test
    void isAskedOnceWhereMasksAreKept() {
        masksKept = 1_000_000;
        CornerColourRemover remover = use(() -> {});
        assertThat(result().getFirst()).isInstanceOf(Rendered.class);
        rendering.renderer().render(request(2, BuiltInPresets.CUTOUT_WHITE), early::addAll);
        assertThat(remover.calls()).isEqualTo(1);
        assertThat(early).as("nobody had to be asked the second time").isEmpty();
        assertThat(target(2)).isNotEmptyFile();
    }

    @Test
    void theWaitOfWhoIsBusyReachesTheOutcome() {
        CornerColourRemover remover = use(() -> {
            throw new RemoverBusyException(
                    Fault.temporary(FaultCategory.OVERLOADED, "cutout-unavailable", "Later."), Duration.ofSeconds(60));
        });
        List<RenditionOutcome> outcomes = rendering
                .renderer()
                .render(request(0, BuiltInPresets.CUTOUT, SMALL))
                .outcomes();
        Failed failed = (Failed) outcomes.getFirst();
        assertThat(failed.fault().code()).isEqualTo("cutout-unavailable");
        assertThat(failed.waitAtLeast()).hasSeconds(60);
        assertThat(remover.calls()).isEqualTo(1);
        assertThat(outcomes.getLast()).isInstanceOf(Rendered.class);
        assertThat(target(0)).doesNotExist();
    }

    @Test
    void theTimeOfTheAnswerIsNotThatOfTheRender() {
        use(() -> outlive(Duration.ofMillis(6500)));
        RenderLimits limits = new RenderLimits(50_000_000, 1, 50_000_000, Duration.ofSeconds(6));
        RenderRequest request =
                new RenderRequest(disc(), List.of(new RenditionRequest(BuiltInPresets.CUTOUT, target(0))), limits);
        assertThat(rendering.renderer().render(request).outcomes()).hasOnlyElementsOfType(Rendered.class);
    }

    private static void outlive(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private List<RenditionOutcome> result() {
        return rendering.renderer().render(request(0, BuiltInPresets.CUTOUT)).outcomes();
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private CornerColourRemover use(Runnable before) {
        boolean[] asked = new boolean[1];
        CornerColourRemover remover = new CornerColourRemover(256, 0.9, () -> {
            if (!asked[0]) {
                asked[0] = true;
                before.run();
            }
        });
        OutsideRemover outside = new OutsideRemover(remover);
        rendering = LibvipsRendering.open(
                RenderSettings.defaults(),
                new SubjectFinder(() -> outside, folder.resolve("masks"), masksKept, 0.5, Clock.systemUTC()),
                1);
        return remover;
    }

    private RenderRequest request(int first, Preset... presets) {
        List<RenditionRequest> wanted = new ArrayList<>();
        for (int i = 0; i < presets.length; i++) {
            wanted.add(new RenditionRequest(presets[i], target(first + i)));
        }
        return new RenderRequest(disc(), wanted, RenderLimits.DEFAULT);
    }

    private Path disc() {
        Path file = pictures.file("disc.png");
        if (!Files.exists(file)) {
            byte[] rgb = ScenePictures.disc(400, 300).picture().rgb();
            scope.fromPixels(rgb, 400, 300, 3, "srgb")
                    .extractArea(new VipsBox(0, 0, 400, 300))
                    .save("pngsave", file)
                    .run();
        }
        return file;
    }
}
