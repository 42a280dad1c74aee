package dev.imagemill.render.libvips;

import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.PlannedBase;
import dev.imagemill.render.PlannedDecoding;
import dev.imagemill.render.PlannedLevel;
import dev.imagemill.render.PlannedRendition;
import dev.imagemill.render.RefusedRendition;
import dev.imagemill.render.RenderPlan;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.render.SizeCheck;
import dev.imagemill.vips.VipsException;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one plan. Every base lives in a scope of its own, which ends with the last thing that is made from it, so that no more is
 * held than the plan has counted.
 */
final class RenderJob {

    private static final Logger LOG = LoggerFactory.getLogger(RenderJob.class);

    private final VipsScope scope;
    private final SourceFile source;
    private final RenderPlan plan;
    private final RenderRequest request;
    private final RenditionSteps steps;
    private final Map<Integer, Mask> subjects;
    private final Map<Integer, RgbPicture> questions = new TreeMap<>();
    private final @Nullable RenditionOutcome[] outcomes;
    private final BaseShelf shelf;

    /** @param subjects of cutouts, where they were asked for before, by the position of their renditions */
    RenderJob(
            VipsScope scope,
            SourceFile source,
            RenderPlan plan,
            RenderRequest request,
            RenditionSteps steps,
            Map<Integer, Mask> subjects) {
        this.scope = scope;
        this.source = source;
        this.plan = plan;
        this.request = request;
        this.steps = steps;
        this.subjects = subjects;
        this.outcomes = new RenditionOutcome[request.renditions().size()];
        this.shelf = new BaseShelf(plan);
    }

    /**
     * Makes everything, as far as it is not stopped and has nobody to ask.
     *
     * @throws FaultException of the source or of the whole; no target is left behind then
     */
    RenderedSoFar run() {
        for (RefusedRendition refused : plan.refused()) {
            outcomes[refused.position()] =
                    new RenditionOutcome.Failed(refused.preset().name(), refused.fault());
        }
        Fault stoppedBy = null;
        try {
            plan.bases().forEach(this::makeAllFrom);
        } catch (VipsException e) {
            FaultException fault = VipsFaults.ofSource(e, source.format());
            if (!VipsFaults.stoppedTheWork(e) || !anyBegun()) {
                request.renditions().forEach(rendition -> delete(rendition.target()));
                throw fault;
            }
            stoppedBy = fault.fault();
        } catch (RuntimeException e) {
            request.renditions().forEach(rendition -> delete(rendition.target()));
            throw e;
        }
        return new RenderedSoFar(plan.source(), Arrays.asList(outcomes), questions, stoppedBy);
    }

    /** Whether the source could be read so far that a rendition was begun. */
    private boolean anyBegun() {
        return plan.renditions().stream()
                .map(PlannedRendition::position)
                .anyMatch(position -> outcomes[position] != null || questions.containsKey(position));
    }

    private void makeAllFrom(PlannedBase base) {
        VipsScope own = scope.nested();
        shelf.put(
                base,
                own,
                switch (base) {
                    case PlannedDecoding decoding -> decoded(decoding, own);
                    case PlannedLevel level -> level(level, own);
                });
        plan.renditions().stream()
                .filter(rendition -> rendition.base() == base.index())
                .forEach(this::make);
    }

    private void make(PlannedRendition rendition) {
        int position = rendition.position();
        try {
            outcomes[position] = outcome(rendition);
        } catch (SubjectWantedException e) {
            delete(request.renditions().get(position).target());
            questions.put(position, e.picture());
        }
    }

    private Picture decoded(PlannedDecoding decoding, VipsScope own) {
        VipsImage opened = source.open(own, decoding.scale(), decoding.frames());
        VipsImage image = decoding.held() ? opened.copyMemory() : opened;
        PixelSize stored = plan.source().storedSize();
        return new Picture(FramesStep.split(image, decoding.frames()), stored, decoding.held(), false);
    }

    /**
     * Scaled first and turned then, since turning needs the whole picture in memory. Turned pixels are held too where several
     * things are made from them.
     */
    private Picture level(PlannedLevel level, VipsScope own) {
        try (VipsScope making = scope.nested()) {
            Picture parent = shelf.get(level.parent()).in(making);
            boolean turn = plan.bases().get(level.parent()) instanceof PlannedDecoding
                    && plan.source().orientation() != Orientation.NORMAL;
            boolean swap = turn && plan.source().orientation().swapsAxes();
            PixelSize size = swap ? level.size().transposed() : level.size();
            Picture scaled = parent.map(frame -> Resampling.scale(frame, size)).held();
            Picture turned = turn ? OrientStep.apply(scaled, plan.source().orientation()) : scaled;
            Picture upright = turn && plan.dependants(level) > 1 ? turned.held() : turned;
            return upright.withNominal(plan.source().size()).in(own);
        } finally {
            shelf.done(level.parent());
        }
    }

    private RenditionOutcome outcome(PlannedRendition rendition) {
        RenditionRequest wanted = request.renditions().get(rendition.position());
        Path target = wanted.target();
        long start = System.nanoTime();
        try (VipsScope own = scope.nested()) {
            Picture base = upright(rendition.base(), own);
            RenditionSteps.Made made = steps.make(
                    base, rendition, wanted, new SizeCheck(request.limits()), subjects.get(rendition.position()));
            return new RenditionOutcome.Rendered(
                    rendition.preset().name(),
                    target,
                    rendition.format(),
                    made.size(),
                    rendition.frames(),
                    Files.size(target),
                    System.nanoTime() - start,
                    made.sureness());
        } catch (VipsException e) {
            return failed(rendition, target, e);
        } catch (FaultException e) {
            delete(target);
            return RenderedSoFar.failed(rendition.preset().name(), e);
        } catch (IOException e) {
            delete(target);
            LOG.warn("rendition {} could not be written", rendition.preset().name(), e);
            return new RenditionOutcome.Failed(rendition.preset().name(), VipsFaults.unwritable());
        } finally {
            shelf.done(rendition.base());
        }
    }

    /** What is made of it ends with its scope, except of a base for one thing only, whose own scope ends as soon. */
    private Picture upright(int base, VipsScope own) {
        boolean only = plan.dependants(plan.bases().get(base)) == 1;
        Picture picture = only ? shelf.get(base) : shelf.get(base).in(own);
        return plan.bases().get(base) instanceof PlannedDecoding
                ? OrientStep.apply(picture, plan.source().orientation())
                        .withNominal(plan.source().size())
                : picture;
    }

    private RenditionOutcome failed(PlannedRendition rendition, Path target, VipsException e) {
        delete(target);
        FaultException fault = VipsFaults.ofRendition(e, rendition.format());
        RenditionOutcome failed = new RenditionOutcome.Failed(rendition.preset().name(), fault.fault());
        if (VipsFaults.endsTheJob(e)) {
            outcomes[rendition.position()] = VipsFaults.stoppedTheWork(e) ? failed : null;
            throw e;
        }
        LOG.warn("rendition {} failed: {}", rendition.preset().name(), e.getMessage());
        return failed;
    }

    static void delete(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            LOG.warn("a rendition that failed could not be deleted", e);
        }
    }
}
