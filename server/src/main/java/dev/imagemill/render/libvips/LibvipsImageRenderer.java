package dev.imagemill.render.libvips;

import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderAdmission;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderPlan;
import dev.imagemill.render.RenderPlanner;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.vips.Vips;
import dev.imagemill.vips.VipsScope;
import java.nio.file.Path;

/**
 * Renders with libvips, on the calling thread (a platform one: a foreign call pins a virtual thread). Waits for admission first; the
 * time limit starts behind that.
 */
final class LibvipsImageRenderer implements ImageRenderer {

    private final Vips vips;
    private final RenderPlanner planner;
    private final RenderAdmission admission;
    private final RenditionSteps steps;

    LibvipsImageRenderer(
            Vips vips, RenderPlanner planner, RenderAdmission admission, MarkSource marks, SubjectFinder subjects) {
        this.vips = vips;
        this.planner = planner;
        this.admission = admission;
        this.steps = new RenditionSteps(marks, new CutoutStep(subjects, marks));
    }

    @Override
    public ImageInfo inspect(Path source, RenderLimits limits) {
        SourceFile file = SourceReader.open(source);
        try (VipsScope scope = vips.scope()) {
            scope.deadline(limits.maxDuration());
            return SourceReader.info(scope, file, limits);
        }
    }

    @Override
    public RenderResult render(RenderRequest request) {
        SourceFile source = SourceReader.open(request.source());
        try (VipsScope scope = vips.scope()) {
            RenderPlan plan = plan(scope, source, request);
            try (var _ = admission.enter(plan.memoryBytes())) {
                scope.deadline(request.limits().maxDuration());
                return new RenderJob(scope, source, plan, request, steps).run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private RenderPlan plan(VipsScope whole, SourceFile source, RenderRequest request) {
        return planner.plan(
                info(whole, source, request.limits()),
                request.renditions().stream().map(RenditionRequest::preset).toList(),
                request.limits());
    }

    /** In a scope of its own, whose time ends with it: waiting for admission does not count. */
    private static ImageInfo info(VipsScope whole, SourceFile source, RenderLimits limits) {
        try (VipsScope scope = whole.nested()) {
            scope.deadline(limits.maxDuration());
            return SourceReader.infoForPlan(scope, source, limits);
        }
    }

    private static FaultException interrupted(InterruptedException e) {
        return Fault.temporary(
                        FaultCategory.UNAVAILABLE,
                        "render-interrupted",
                        "The render was called off before it began, since the program stops; try again.")
                .toException(e);
    }
}
