package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.ingest.IngestSettings;
import dev.imagemill.observability.ProgramVersion;
import dev.imagemill.render.RenderSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators and clients ask about the server itself. */
@RestController
final class OperationsController {

    private final IngestSettings ingest;
    private final RenderSettings render;
    private final ProgramVersion version;

    OperationsController(IngestSettings ingest, RenderSettings render, ProgramVersion version) {
        this.ingest = ingest;
        this.render = render;
        this.version = version;
    }

    @GetMapping("/health")
    @CallableBy(Caller.ANYBODY)
    @Operation(operationId = "getHealth", summary = "Whether the server answers")
    Health health() {
        return new Health("Healthy");
    }

    @GetMapping("/version")
    @CallableBy(Caller.ANYBODY)
    @Operation(operationId = "getVersion", summary = "What runs here")
    ProgramVersion version() {
        return version;
    }

    @GetMapping("/api/v1/limits")
    @CallableBy(Caller.ANYBODY)
    @Operation(operationId = "getLimits", summary = "What uploads may be")
    Limits limits() {
        return new Limits(
                ingest.maxFileSize().toBytes(),
                render.maxPixels(),
                ingest.maxFiles(),
                ingest.maxRequestSize().toBytes(),
                ingest.restoreFor().toSeconds(),
                ingest.presets(),
                Arrays.stream(ImageFormat.values()).map(ImageFormat::mediaType).toList());
    }

    /** The server answers. */
    record Health(@Schema(example = "Healthy") String status) {}

    /** Bounds of uploads. */
    record Limits(
            long maxFileBytes,
            long maxPixels,
            int maxFilesPerRequest,
            long maxRequestBytes,

            @Schema(description = "For how long a deleted image can be had back")
            long restoreSeconds,

            List<String> defaultPresets,
            @Schema(description = "Media types") List<String> formats) {}
}
