package dev.imagemill.render.libvips;

import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.transform.Preset;
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
 * The goes at one request. The first makes what it can; a further one makes what stood behind a rendition that took too long, once, and
 * cutouts whose subject somebody outside had to be asked for, which is done in between, while nothing is held that others wait for.
 *
 * @param patient whether to wait where somebody outside is busy with others
 */
record RenderGoes(RenderRequest request, SubjectFinder subjects, Go go, boolean patient) {

    /** Makes what a request asks for, with the subjects that are known, by the positions of their renditions. */
    interface Go {
        RenderedSoFar make(RenderRequest request, Map<Integer, Mask> subjects) throws InterruptedException;
    }

    /**
     * All of them.
     *
     * @param early is given what the first has ended, where somebody has to be asked
     */
    RenderResult all(Consumer<List<RenditionOutcome>> early) throws InterruptedException {
        RenderedSoFar made = go.make(request, Map.of());
        if (!made.questions().isEmpty()) {
            early.accept(made.ended());
        }
        made = goAgain(made, made.cutOff());
        return finished(made.questions().isEmpty() ? made : goAgain(made, List.of()));
    }

    /** Asks what is to be asked, and makes what waited for that, together with what was cut off. */
    private RenderedSoFar goAgain(RenderedSoFar made, List<Integer> cutOff) throws InterruptedException {
        Map<Integer, Mask> answers = answers(made);
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
        return made.with(further(rest, known, made), positions);
    }

    /** A go that fails for the work leaves what was made before; one that fails for the source shows that it was made of a bad one. */
    private RenderedSoFar further(List<RenditionRequest> rest, Map<Integer, Mask> known, RenderedSoFar made)
            throws InterruptedException {
        try {
            return go.make(new RenderRequest(request.source(), rest, request.limits()), known);
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
    private Map<Integer, Mask> answers(RenderedSoFar made) throws InterruptedException {
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
    private RenderResult finished(RenderedSoFar made) {
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
}
