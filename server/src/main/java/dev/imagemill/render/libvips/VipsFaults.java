package dev.imagemill.render.libvips;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.vips.VipsErrorCategory;
import dev.imagemill.vips.VipsException;
import java.util.List;
import java.util.Locale;

/** The one place where what libvips says becomes a fault of ours. */
final class VipsFaults {

    private static final List<String> CUT_SHORT =
            List.of("truncated", "premature", "unexpected end", "end of file", "out of data", "eof");
    private static final List<String> NO_DECODER = List.of("not been built in", "decoder plugin", "decoding plugin");

    private VipsFaults() {}

    /** A fault while the source is read. */
    static FaultException ofSource(VipsException e, ImageFormat format) {
        String said = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        if (NO_DECODER.stream().anyMatch(said::contains)) {
            return unsupported(format).toException(e);
        }
        return switch (e.category()) {
            case CORRUPT, OTHER -> broken(said, format).toException(e);
            case IO -> unreadable().toException(e);
            case UNSUPPORTED, BLOCKED -> unsupported(format).toException(e);
            case TOO_LARGE ->
                Fault.permanent(
                                FaultCategory.LIMIT_EXCEEDED,
                                "image-too-large",
                                "The " + format + " is larger than its decoder allows; make it smaller first.")
                        .toException(e);
            case KILLED, TIMEOUT, OUT_OF_MEMORY -> ofWork(e);
        };
    }

    /** A fault while a rendition is made from a source that can be read. */
    static FaultException ofRendition(VipsException e, ImageFormat format) {
        return switch (e.category()) {
            case KILLED, TIMEOUT, OUT_OF_MEMORY -> ofWork(e);
            case IO -> unwritable().toException(e);
            default ->
                Fault.permanent(
                                FaultCategory.INTERNAL,
                                "rendition-failed",
                                "The rendition could not be made as " + format
                                        + "; the log has the reason. Try another preset or format.")
                        .toException(e);
        };
    }

    /** Whether the fault lies in the source or in the whole work, not in one rendition. */
    static boolean endsTheJob(VipsException e) {
        return switch (e.category()) {
            case CORRUPT, KILLED, TIMEOUT, OUT_OF_MEMORY -> true;
            default ->
                NO_DECODER.stream().anyMatch(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)::contains);
        };
    }

    /** Whether the work was stopped, whatever the source: what was made before is whole. */
    static boolean stoppedTheWork(VipsException e) {
        return switch (e.category()) {
            case KILLED, TIMEOUT, OUT_OF_MEMORY -> true;
            default -> false;
        };
    }

    static Fault unreadable() {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE, "source-unreadable", "The file could not be read; try again later.");
    }

    static Fault unwritable() {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE,
                "target-unwritable",
                "The rendition could not be written to its file; check the free space and try again.");
    }

    static Fault unsupported(ImageFormat format) {
        String how = format == ImageFormat.HEIC
                ? "HEIC needs a libvips with an HEVC decoder: install the system's libvips and name its file in the"
                        + " setting imagemill.render.library."
                : "convert it to JPEG, PNG or WebP first.";
        return Fault.permanent(
                FaultCategory.UNSUPPORTED,
                "format-unsupported",
                "This installation cannot read this kind of " + format + " picture; " + how);
    }

    private static Fault broken(String said, ImageFormat format) {
        if (CUT_SHORT.stream().anyMatch(said::contains)) {
            return Fault.permanent(
                    FaultCategory.INVALID_INPUT,
                    "image-truncated",
                    "The " + format + " ends before its picture does; the file is incomplete, send it again whole.");
        }
        return Fault.permanent(
                FaultCategory.INVALID_INPUT,
                "image-corrupt",
                "The file starts like a " + format + " but its contents are damaged; send an undamaged copy.");
    }

    private static FaultException ofWork(VipsException e) {
        if (e.category() == VipsErrorCategory.OUT_OF_MEMORY) {
            return Fault.temporary(
                            FaultCategory.UNAVAILABLE,
                            "out-of-memory",
                            "There was not enough memory for this picture just now; try again later.")
                    .toException(e);
        }
        return Fault.permanent(
                        FaultCategory.TIMEOUT,
                        "render-timeout",
                        "Making the renditions took longer than allowed and was stopped; ask for smaller or fewer"
                                + " ones, or raise imagemill.render.max-duration.")
                .toException(e);
    }
}
