package dev.imagemill.render.libvips;

import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Renders with libvips, on platform threads. What a request needs is made in one go, behind a turn and admission; the time limit starts
 * behind these. A further go makes what had to be left: what stood behind a rendition that took too long, once, and cutouts whose
 * subject somebody outside had to be asked for, which is done in between, while nothing is held that others wait for.
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
            RenderedSoFar made = go(request, Map.of());
            if (!made.questions().isEmpty()) {
                early.accept(made.ended());
            }
            made = goAgain(request, made, made.cutOff(), patient);
            return finished(request, made.questions().isEmpty() ? made : goAgain(request, made, List.of(), patient));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Asks what is to be asked, and makes what waited for that, together with what was cut off. */
    private RenderedSoFar goAgain(RenderRequest request, RenderedSoFar made, List<Integer> cutOff, boolean patient)
            throws InterruptedException {
        Map<Integer, Mask> answers = answers(request, made, patient);
        TreeSet<Integer> wanted = new TreeSet<>(cutOff);
        wanted.addAll(answers.keySet());
        if (wanted.isEmpty()) {
            return made;
        }
        List<Integer> positions = List.copyOf(wanted);
        Map<Integer, Mask> known = new HashMap<>();
        answers.forEach((position, mask) -> known.put(positions.indexOf(position), mask));
        List<RenditionRequest> rest =
                positions.stream().map(request.renditions()::get).toList();
        return made.with(further(request, rest, known, made), positions);
    }

    /** A go that fails for the work leaves what was made before; one that fails for the source shows that it was made of a bad one. */
    private RenderedSoFar further(
            RenderRequest request, List<RenditionRequest> rest, Map<Integer, Mask> known, RenderedSoFar made)
            throws InterruptedException {
        try {
            return go(new RenderRequest(request.source(), rest, request.limits()), known);
        } catch (FaultException e) {
            if (e.fault().retryable() || e.fault().category() == FaultCategory.TIMEOUT) {
                List<@Nullable RenditionOutcome> failed = new ArrayList<>();
                rest.forEach(wanted ->
                        failed.add(RenderedSoFar.failed(wanted.preset().name(), e)));
                return new RenderedSoFar(made.source(), failed, Map.of(), null);
            }
            request.renditions().forEach(rendition -> RenderJob.delete(rendition.target()));
            throw e;
        }
    }

    /** Asks outside, each question once; what fails by it has ended. */
    private Map<Integer, Mask> answers(RenderRequest request, RenderedSoFar made, boolean patient)
            throws InterruptedException {
        Map<Integer, Mask> answers = new HashMap<>();
        Map<Integer, RgbPicture> questions = new TreeMap<>(made.questions());
        made.questions().clear();
        for (var question : questions.entrySet()) {
            int position = question.getKey();
            try {
                answers.put(position, subjects.ask(question.getValue(), patient));
            } catch (FaultException e) {
                Preset preset = request.renditions().get(position).preset();
                made.outcomes().set(position, RenderedSoFar.failed(preset.name(), e));
            }
        }
        return answers;
    }

    /** What was never begun fails by what the work was stopped for. */
    private static RenderResult finished(RenderRequest request, RenderedSoFar made) {
        List<RenditionOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < made.outcomes().size(); i++) {
            RenditionOutcome outcome = made.outcomes().get(i);
            outcomes.add(
                    outcome != null ? outcome : notBegun(request.renditions().get(i), made));
        }
        return new RenderResult(made.source(), outcomes);
    }

    private static RenditionOutcome notBegun(RenditionRequest wanted, RenderedSoFar made) {
        Fault fault = Objects.requireNonNull(made.stoppedBy(), "every rendition is planned, refused or stopped");
        return new RenditionOutcome.Failed(wanted.preset().name(), fault);
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
