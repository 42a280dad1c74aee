package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.FailedJob;
import dev.imagemill.job.JobAdministration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The owner's failed work. A job is an owner's where the image that it is about is. */
@RestController
@RequestMapping("/api/v1/jobs")
final class JobController {

    private static final int MOST = 200;

    private final JobAdministration jobs;
    private final ImageCatalog catalog;

    JobController(JobAdministration jobs, ImageCatalog catalog) {
        this.jobs = jobs;
        this.catalog = catalog;
    }

    @GetMapping
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "listFailedJobs",
            summary = "Your failed jobs with their reasons, the latest first",
            description = "At most 200.")
    FailedJobs failed(@Parameter(hidden = true) OwnerId owner) {
        return new FailedJobs(
                jobs.failedOf(owner, MOST).stream().map(FailedJobView::of).toList());
    }

    /** The job that renders an image has the image's id, so that whose it is can be told from that. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "retryJob", summary = "Try a failed job again, with all its attempts")
    @Refuses("404 job-not-found")
    QueuedJob retry(@Parameter(hidden = true) OwnerId owner, @PathVariable UUID id) {
        if (catalog.find(owner, new ImageId(id)).isEmpty() || !jobs.retry(id)) {
            throw notFound();
        }
        return new QueuedJob(id.toString(), "queued");
    }

    private static FaultException notFound() {
        return Faults.notFound("job-not-found", "There is no failed job of this id, or it is not yours.");
    }

    /** Failed jobs. */
    record FailedJobs(List<FailedJobView> jobs) {}

    /** A job that was set aside. */
    @Schema(name = "FailedJob")
    record FailedJobView(
            @Schema(format = "uuid") String id,
            @Schema(example = "render-image.v1") String type,

            @Schema(format = "uuid", description = "The image that it is about")
            String image,

            @Schema(example = "failed") String status,
            int attempts,
            ImageView.CauseView error,
            Instant failedAt) {

        static FailedJobView of(FailedJob job) {
            return new FailedJobView(
                    job.id().toString(),
                    job.type(),
                    job.subject().toString(),
                    "failed",
                    job.attempts(),
                    new ImageView.CauseView(job.fault().code(), job.fault().detail()),
                    job.failedAt());
        }
    }

    /** A job that is to be tried again. */
    record QueuedJob(
            @Schema(format = "uuid") String id,
            @Schema(example = "queued") String status) {}
}
