package dev.imagemill.render.libvips;

import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderPlan;
import dev.imagemill.render.RenderPlanner;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.transform.Cutout;
import dev.imagemill.transform.Preset;
import dev.imagemill.vips.Vips;
import dev.imagemill.vips.VipsScope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Renders with libvips, on platform threads. What a request needs is made in one go, behind a turn and admission; the time limit starts
 * behind these. What had to be left is made in a further go ({@link RenderGoes}).
 */
final class LibvipsImageRenderer implements ImageRenderer {

    private final Vips vips;
    private final RenderPlanner planner;
    private final RenderRoom room;
    private final RenditionSteps steps;
    private final SubjectFinder subjects;
    /** Apart from those that render, so that an upload is answered while previews are made. */
    private final PlatformThreads headers;

    private final PlatformThreads renders;

    LibvipsImageRenderer(
            Vips vips,
            RenderPlanner planner,
            RenderRoom room,
            MarkSource marks,
            SubjectFinder subjects,
            PlatformThreads headers,
            PlatformThreads renders) {
        this.vips = vips;
        this.planner = planner;
        this.room = room;
        this.steps = new RenditionSteps(marks, new CutoutStep(subjects, marks));
        this.subjects = subjects;
        this.headers = headers;
        this.renders = renders;
    }

    @Override
    public ImageInfo inspect(Path source, RenderLimits limits) {
        try (var _ = room.toRead(SourceReader.memoryToOpen(source))) {
            ImageInfo info = headers.call(() -> inspectHere(source, limits));
            if (info.format() == ImageFormat.HEIC) {
                tryDecoding(source, info, limits);
            }
            return info;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private ImageInfo inspectHere(Path source, RenderLimits limits) {
        SourceFile file = SourceReader.open(source);
        try (VipsScope scope = vips.scope()) {
            scope.deadline(limits.maxDuration());
            return SourceReader.info(scope, file, limits);
        }
    }

    /** Whether there is a decoder shows only when it is used, if only on a small picture in the file; where there is none, on all of it. */
    private void tryDecoding(Path source, ImageInfo info, RenderLimits limits) throws InterruptedException {
        try (var _ = room.toRead(SourceReader.memoryToDecode(info))) {
            headers.call(() -> {
                try (VipsScope scope = vips.scope()) {
                    scope.deadline(limits.maxDuration());
                    SourceReader.tryDecoding(scope, SourceReader.open(source));
                }
                return true;
            });
        }
    }

    @Override
    public Duration pause(List<Preset> presets) {
        boolean cutouts =
                presets.stream().allMatch(preset -> preset.operations().stream().anyMatch(Cutout.class::isInstance));
        return cutouts ? subjects.pause() : Duration.ZERO;
    }

    @Override
    public RenderResult render(RenderRequest request) {
        return render(request, _ -> {}, true);
    }

    /** Who takes early outcomes has a queue to go back to, and need not wait where others ask. */
    @Override
    public RenderResult render(RenderRequest request, Consumer<List<RenditionOutcome>> early) {
        return render(request, early, false);
    }

    private RenderResult render(RenderRequest request, Consumer<List<RenditionOutcome>> early, boolean patient) {
        try {
            return new RenderGoes(request, subjects, this::go, patient).all(early);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private record Prepared(SourceFile source, RenderPlan plan) {}

    private RenderedSoFar go(RenderRequest request, Map<Integer, Mask> known) throws InterruptedException {
        try (var _ = room.turn()) {
            Prepared prepared = renders.call(() -> prepare(request));
            try (var _ = room.toRender(prepared.plan().memoryBytes())) {
                return renders.call(() -> make(prepared, request, known));
            }
        }
    }

    /** In a scope of its own, whose time ends with it: waiting for admission does not count. */
    private Prepared prepare(RenderRequest request) {
        SourceFile source = SourceReader.open(request.source());
        try (VipsScope scope = vips.scope()) {
            scope.deadline(request.limits().maxDuration());
            ImageInfo info = SourceReader.infoForPlan(scope, source, request.limits());
            List<Preset> presets =
                    request.renditions().stream().map(RenditionRequest::preset).toList();
            return new Prepared(source, planner.plan(info, presets, request.limits()));
        }
    }

    private RenderedSoFar make(Prepared prepared, RenderRequest request, Map<Integer, Mask> known) {
        try (VipsScope scope = vips.scope()) {
            scope.deadline(request.limits().maxDuration());
            return new RenderJob(scope, prepared.source(), prepared.plan(), request, steps, known).run();
        }
    }

    private static FaultException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return Fault.temporary(
                        FaultCategory.UNAVAILABLE,
                        "render-interrupted",
                        "The render was called off before it began, since the program stops; try again.")
                .toException(e);
    }
}
