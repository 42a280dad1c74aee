package dev.imagemill.web;

import dev.imagemill.batch.BatchItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One image of a batch's row. */
@Schema(name = "BatchItem")
record ItemView(
        @Schema(format = "uuid") String id,

        @Schema(description = "From 1, the header not counted")
        int row,

        @Schema(description = "In its row, from 0") int position,
        @Schema(description = "As it was given") String url,

        @Nullable @Schema(description = "The row's number or code")
        String reference,

        @Nullable @Schema(description = "The row's name") String name,
        @Schema(ref = "#/components/schemas/ItemStatus") String status,
        ImageView.@Nullable CauseView error,

        @Nullable @Schema(format = "uuid", description = "What it became")
        String image,

        List<MadeView> renditions) {

    /** A rendition that is ready; its address needs no session. */
    @Schema(name = "BatchRendition")
    record MadeView(String preset, String url, int width, int height, long bytes) {}

    static ItemView of(BatchItem item, List<BatchOutputs.Made> made) {
        return new ItemView(
                item.id().toString(),
                item.row(),
                item.position(),
                item.given(),
                item.reference(),
                item.name(),
                ImageView.text(item.status()),
                ImageView.CauseView.of(item.fault()),
                item.image() == null ? null : item.image().toString(),
                made.stream()
                        .map(one -> new MadeView(
                                one.preset(),
                                one.path(),
                                one.size().width(),
                                one.size().height(),
                                one.bytes()))
                        .toList());
    }
}
