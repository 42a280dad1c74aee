package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.batch.BatchSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked before a batch is submitted. */
@RestController
@RequestMapping(BatchController.PATH)
final class BatchFileController {

    private final BatchSubmissions submissions;
    private final BatchSettings settings;
    private final EmailField emails;

    BatchFileController(BatchSubmissions submissions, BatchSettings settings, EmailField emails) {
        this.submissions = submissions;
        this.settings = settings;
        this.emails = emails;
    }

    @GetMapping("/options")
    @CallableBy(Caller.ANYBODY)
    @Operation(operationId = "getBatchOptions", summary = "What batches can be here")
    BatchAnswers.Options options() {
        return new BatchAnswers.Options(
                emails.option(), settings.maxRows(), settings.maxFileSize().toBytes());
    }

    @PostMapping("/preview")
    @CallableBy(Caller.ANYBODY)
    @Operation(
            operationId = "previewBatch",
            summary = "How a CSV would be understood; changes nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = BatchForms.BatchForm.class))))
    @Refuses({
        "400 multipart-malformed",
        "408 upload-timeout",
        "413 request-too-large csv-too-large",
        "415 multipart-expected",
        "422 file-missing csv-empty csv-not-text csv-header-broken csv-no-image-column csv-no-rows csv-too-many-columns"
                + " csv-too-many-rows too-many-files too-many-fields field-too-long field-unknown field-invalid",
        "503 overloaded staging-failed"
    })
    BatchAnswers.Preview preview(HttpServletRequest request) throws IOException {
        return submissions.preview(request);
    }
}
