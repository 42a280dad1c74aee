package dev.imagemill.render.libvips;

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
import dev.imagemill.render.RenderResult;
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
import java.util.List;
import java.util.Objects;
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
    private final RenditionOutcome[] outcomes;
    private final BaseShelf shelf;

    RenderJob(VipsScope scope, SourceFile source, RenderPlan plan, RenderRequest request, RenditionSteps steps) {
        this.scope = scope;
        this.source = source;
        this.plan = plan;
        this.request = request;
        this.steps = steps;
        this.outcomes = new RenditionOutcome[request.renditions().size()];
        this.shelf = new BaseShelf(plan);
    }

    /**
     * Makes everything.
     *
     * @throws FaultException of the source or of the whole; no target is left behind then
     */
    RenderResult run() {
        for (RefusedRendition refused : plan.refused()) {
            outcomes[refused.position()] =
                    new RenditionOutcome.Failed(refused.preset().name(), refused.fault());
        }
        try {
            plan.bases().forEach(this::makeAllFrom);
        } catch (VipsException e) {
            request.renditions().forEach(rendition -> delete(rendition.target()));
            throw VipsFaults.ofSource(e, source.format());
        } catch (RuntimeException e) {
            request.renditions().forEach(rendition -> delete(rendition.target()));
            throw e;
        }
        List<RenditionOutcome> made = Arrays.stream(outcomes)
                .map(outcome -> Objects.requireNonNull(outcome, "every rendition is planned or refused"))
                .toList();
        return new RenderResult(plan.source(), made);
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
                .forEach(rendition -> outcomes[rendition.position()] = make(rendition));
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

    private RenditionOutcome make(PlannedRendition rendition) {
        RenditionRequest wanted = request.renditions().get(rendition.position());
        Path target = wanted.target();
        long start = System.nanoTime();
        try (VipsScope own = scope.nested()) {
            Picture base = upright(rendition.base(), own);
            RenditionSteps.Made made = steps.make(base, rendition, wanted, new SizeCheck(request.limits()));
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
            return new RenditionOutcome.Failed(rendition.preset().name(), e.fault());
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
        if (VipsFaults.endsTheJob(e)) {
            throw e;
        }
        LOG.warn("rendition {} failed: {}", rendition.preset().name(), e.getMessage());
        return new RenditionOutcome.Failed(
                rendition.preset().name(),
                VipsFaults.ofRendition(e, rendition.format()).fault());
    }

    private static void delete(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            LOG.warn("a rendition that failed could not be deleted", e);
        }
    }
}
