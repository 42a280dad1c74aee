package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.FileName;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.util.unit.DataSize;

/**
 * Reads multipart/form-data (RFC 7578) part by part as it arrives, within bounds of bytes, fields and time; the first thing that is
 * wrong ends it.
 *
 * @param what is sent, for people, such as {@code Images are sent}
 * @param maxBytes of the whole body
 * @param maxFields besides files
 * @param maxFieldBytes of the value of one
 * @param timeout from the first byte to the last
 */
record MultipartBody(String what, DataSize maxBytes, int maxFields, int maxFieldBytes, Duration timeout, Clock clock) {

    private static final int MAX_PART_HEADER_BYTES = 4096;
    private static final String TYPE = "multipart/form-data";

    /** Takes the parts, in the order in which they come. */
    interface Parts {

        /**
         * Takes a file.
         *
         * @param field the name of the part, any text
         * @param bytes to be read before the call ends
         */
        void file(String field, FileName name, InputStream bytes) throws IOException;

        /** Takes a field. */
        void field(String name, String value);
    }

    static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }

    /**
     * Reads it whole.
     *
     * @throws FaultException for everything that is refused
     * @throws IOException where the sender is gone
     */
    void read(HttpServletRequest request, Parts parts) throws IOException {
        if (!is(request)) {
            throw Fault.permanent(
                            FaultCategory.UNSUPPORTED,
                            "multipart-expected",
                            what + " as " + TYPE + ", in a part named \"file\".")
                    .toException();
        }
        if (request.getContentLengthLong() > maxBytes.toBytes()) {
            throw tooLarge();
        }
        try {
            readParts(request, parts);
        } catch (FileUploadSizeException _) {
            throw tooLarge();
        } catch (FileUploadException _) {
            throw Faults.invalid(
                    "multipart-malformed", "The body is not well-formed multipart/form-data, or ends too early.");
        }
    }

    private void readParts(HttpServletRequest request, Parts taker) throws IOException {
        JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> parser = new JakartaServletFileUpload<>();
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        parser.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
        parser.setMaxSize(maxBytes.toBytes());
        FileItemInputIterator parts = parser.getItemIterator(new UploadBody(request, clock, timeout));
        int fields = 0;
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (!part.isFormField()) {
                FileName name = FileName.of(parser.getFileName(part.getHeaders()));
                taker.file(part.getFieldName(), name, part.getInputStream());
            } else if (++fields > maxFields) {
                throw Faults.limit("too-many-fields", "The upload has more fields than an upload can need.");
            } else {
                taker.field(part.getFieldName(), text(part));
            }
        }
    }

    private String text(FileItemInput part) throws IOException {
        byte[] bytes = part.getInputStream().readNBytes(maxFieldBytes + 1);
        if (bytes.length > maxFieldBytes) {
            String field = FileName.visible(part.getFieldName());
            throw new FieldFault(
                    field,
                    Fault.permanent(
                            FaultCategory.LIMIT_EXCEEDED,
                            "field-too-long",
                            "The field \"" + field + "\" is longer than " + maxFieldBytes + " bytes."));
        }
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private FaultException tooLarge() {
        return Faults.limit(
                "request-too-large",
                "The upload is larger than " + maxBytes.toMegabytes()
                        + " MB, the most that one may have; send fewer files at a time.");
    }
}
