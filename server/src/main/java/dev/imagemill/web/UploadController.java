package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.Accepted;
import dev.imagemill.ingest.ImageIngest;
import dev.imagemill.ingest.IngestSettings;
import dev.imagemill.ingest.IntakeOrder;
import dev.imagemill.ingest.NewFile;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.observability.MetricNames;
import dev.imagemill.transform.Preset;
import dev.imagemill.web.ImageAnswers.AcceptedImages;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes images in. */
@RestController
final class UploadController {

    private final UploadReader reader;
    private final ImageIngest ingest;
    private final PresetChoice presets;
    private final IngestSettings settings;
    private final MeterRegistry meters;
    private final Semaphore room;

    UploadController(
            UploadReader reader,
            ImageIngest ingest,
            PresetChoice presets,
            IngestSettings settings,
            MeterRegistry meters) {
        this.reader = reader;
        this.ingest = ingest;
        this.presets = presets;
        this.settings = settings;
        this.meters = meters;
        this.room = new Semaphore(settings.maxUploads());
    }

    @PostMapping("/api/v1/images")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "uploadImages",
            summary = "Upload images",
            description = "All files of a request are accepted, or none. The parts may come in any order.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = UploadForm.class),
                                            encoding = @Encoding(name = "file", contentType = "image/*"))))
    @Refuses({
        "400 multipart-malformed",
        "408 upload-timeout",
        "413 file-too-large request-too-large",
        "415 not-an-image format-unsupported multipart-expected",
        "422 file-empty file-missing image-too-large too-many-frames image-corrupt image-truncated too-many-files too-many-fields"
                + " field-too-long field-unknown field-invalid edit-invalid preset-unknown",
        "503 overloaded staging-failed object-store-unavailable object-store-full"
    })
    AcceptedImages upload(@Parameter(hidden = true) OwnerId owner, HttpServletRequest request) throws IOException {
        if (!room.tryAcquire()) {
            throw Fault.temporary(
                            FaultCategory.OVERLOADED,
                            "overloaded",
                            "There are " + settings.maxUploads()
                                    + " uploads under way, the most at one time; try again soon.")
                    .toException();
        }
        try (Upload upload = reader.read(request, owner)) {
            List<NewFile> files = upload.files();
            List<Preset> wanted =
                    presets.named(owner, upload.presets().isEmpty() ? settings.presets() : upload.presets());
            List<Accepted> accepted = ingest.accept(new IntakeOrder(owner, wanted, upload.describe()), files);
            accepted.forEach(this::count);
            return AcceptedImages.of(accepted);
        } catch (FaultException e) {
            meters.counter(
                            MetricNames.REFUSED_UPLOADS,
                            MetricNames.OUTCOME,
                            e.fault().code())
                    .increment();
            throw e;
        } finally {
            room.release();
        }
    }

    private void count(Accepted accepted) {
        String outcome = accepted.duplicate() ? "duplicate" : "accepted";
        meters.counter(MetricNames.UPLOADED_FILES, MetricNames.OUTCOME, outcome).increment();
        meters.counter(MetricNames.UPLOADED_BYTES)
                .increment((double) accepted.image().bytes());
    }

    /** The parts of an upload, for its documentation. */
    record UploadForm(
            @Schema(description = "The images", requiredMode = Schema.RequiredMode.REQUIRED)
            List<UploadedFile> file,

            @Schema(
                    description = "Names of presets; thumbnail and web where none is given",
                    example = "[\"thumbnail\"]")
            List<String> preset,

            @Schema(description = "The n-th is the n-th file's; else the file's own")
            List<String> name,

            @Schema(description = "Whether to write title, description, alt text and labels; else as the setting says")
            boolean describe) {}

    /** The bytes of a file. */
    @Schema(type = "string", format = "binary")
    record UploadedFile() {}
}
