package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong, as problem details (RFC 9457). */
@Schema(description = "What went wrong (RFC 9457)")
record Problem(
        @Schema(example = "about:blank") String type,
        @Schema(example = "Not Found") String title,
        @Schema(example = "404") int status,

        @Schema(description = "One sentence for people", example = "There is no such image, or it is not yours.")
        String detail,

        @Schema(
                description = "The path that was called",
                example = "/api/v1/images/0198f2a0-0000-7000-8000-000000000000")
        String instance,

        @Schema(description = "Stable; clients may switch on it", example = "image-not-found")
        String code,

        @Schema(description = "Which file or field; may be empty")
        List<Part> errors) {

    /** What is wrong with one file or one field. */
    @Schema(name = "ProblemPart")
    record Part(
            @Nullable @Schema(description = "The file's name, for uploads")
            String file,

            @Nullable @Schema(description = "The field, such as operations[0].width")
            String field,

            @Nullable @Schema(description = "The row, from 1, for lists of images")
            Integer row,

            @Nullable @Schema(description = "The column's name; null where the whole row is meant")
            String column,

            String code,
            String detail) {

        static Part ofFile(String file, Fault fault) {
            return new Part(file, null, null, null, fault.code(), fault.detail());
        }

        static Part ofField(String field, Fault fault) {
            return new Part(null, field, null, null, fault.code(), fault.detail());
        }

        static Part ofRow(int row, @Nullable String column, Fault fault) {
            return new Part(null, null, row, column, fault.code(), fault.detail());
        }
    }

    static Problem of(Fault fault, String path, List<Part> errors) {
        int status = FaultStatus.of(fault);
        return new Problem(
                "about:blank", FaultStatus.title(status), status, fault.detail(), path, fault.code(), errors);
    }
}
