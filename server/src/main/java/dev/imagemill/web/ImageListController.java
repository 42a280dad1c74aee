package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageFilter;
import dev.imagemill.catalog.ImagePage;
import dev.imagemill.catalog.ImageQuery;
import dev.imagemill.catalog.LabelUse;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.image.ImageFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds the owner's images. */
@RestController
final class ImageListController {

    private static final int MAX_PAGE = 200;

    private final ImageCatalog catalog;
    private final DeletedImages deletedImages;
    private final LabelUse labels;
    private final AbsoluteLinks links;

    ImageListController(ImageCatalog catalog, DeletedImages deletedImages, LabelUse labels, AbsoluteLinks links) {
        this.catalog = catalog;
        this.deletedImages = deletedImages;
        this.labels = labels;
        this.links = links;
    }

    @GetMapping("/api/v1/images")
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "listImages",
            summary = "Your images: newest first, or with q those that fit best first",
            description =
                    "A cursor goes on with the query it was given by; docs/search.md tells what words find. With deleted=true, which goes"
                            + " with cursor and limit only: those that you deleted and can have back, the last one first.")
    @Parameter(
            name = "label",
            in = ParameterIn.QUERY,
            description =
                    "Only images with this label, without regard to case and accents; several times: with all of them",
            array = @ArraySchema(maxItems = FilterParameters.MAX_LABELS, schema = @Schema(type = "string")))
    @Refuses("400 parameter-invalid cursor-invalid")
    ImageAnswers.ImagePage list(
            @Parameter(hidden = true) OwnerId owner,
            @Parameter(description = "Words, or beginnings of words, in name, title, description or labels")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(schema = @Schema(ref = "#/components/schemas/Status")) @RequestParam(required = false) @Nullable
                    ProcessingStatus status,
            @Parameter(description = "Of the original", schema = @Schema(ref = "#/components/schemas/Format"))
                    @RequestParam(required = false)
                    @Nullable
                    ImageFormat format,
            @Parameter(description = "Pixels, as seen") @RequestParam(required = false) @Nullable Integer minWidth,
            @Parameter(description = "Pixels, as seen") @RequestParam(required = false) @Nullable Integer minHeight,
            @Parameter(description = "Of the original") @RequestParam(required = false) @Nullable Long minBytes,
            @Parameter(description = "Of the original, included") @RequestParam(required = false) @Nullable
                    Long maxBytes,
            @Parameter(description = "Came in then or later: a time (RFC 3339) or a day in UTC", example = "2026-11-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Came in before that time, or up to the end of that day in UTC")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "Those that are deleted and can be restored, instead of those that are there")
                    @RequestParam(defaultValue = "false")
                    boolean deleted,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int limit,
            @Parameter(hidden = true) HttpServletRequest request) {
        Page.check(limit, MAX_PAGE);
        if (deleted) {
            FilterParameters.onlyAPage(request.getParameterMap().keySet());
            return deleted(owner, cursor, limit);
        }
        String text = FilterParameters.text("q", q);
        ImageFilter filter = FilterParameters.check(new ImageFilter(
                FilterParameters.labels(request.getParameterValues("label")),
                status,
                format,
                minWidth,
                minHeight,
                minBytes,
                maxBytes,
                FilterParameters.from(from),
                FilterParameters.to(to)));
        ImagePage page = catalog.list(owner, new ImageQuery(text, filter, Cursor.image(cursor, text != null), limit));
        return new ImageAnswers.ImagePage(
                page.images().stream().map(image -> ImageView.of(image, links)).toList(),
                page.next() == null ? null : Cursor.of(page.next(), text != null));
    }

    private ImageAnswers.ImagePage deleted(OwnerId owner, @Nullable String cursor, int limit) {
        DeletedImages.Page page = deletedImages.list(owner, Cursor.deleted(cursor), limit);
        return new ImageAnswers.ImagePage(
                page.images().stream().map(ImageView::of).toList(),
                page.next() == null ? null : Cursor.of(page.next()));
    }

    @GetMapping("/api/v1/labels")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "listLabels", summary = "The labels of your images, the most used first")
    @Refuses("400 parameter-invalid")
    ImageAnswers.Labels labels(
            @Parameter(hidden = true) OwnerId owner,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int limit) {
        Page.check(limit, MAX_PAGE);
        List<LabelUse.Count> counts = labels.mostUsed(owner, limit);
        return new ImageAnswers.Labels(counts.stream()
                .map(count -> new ImageAnswers.LabelCount(count.name(), count.images()))
                .toList());
    }
}
