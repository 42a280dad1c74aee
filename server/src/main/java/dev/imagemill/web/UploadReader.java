package dev.imagemill.web;

import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.FileName;
import dev.imagemill.ingest.IngestSettings;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.ingest.StagingFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads a multipart upload part by part: files go to the staging folder as they arrive, fields are checked at once, and the
 * first thing that is wrong ends it. Fields may come before or behind the files.
 */
final class UploadReader {

    private static final String FIELDS = "file, preset, name, describe";
    private static final int MAX_FIELD_BYTES = 1000;
    private static final int MAX_PART_HEADER_BYTES = 4096;
    private static final int FIELDS_BESIDES_NAMES = 50;

    private final IngestSettings settings;
    private final StagingFolder staging;
    private final PresetChoice presets;
    private final Clock clock;

    UploadReader(IngestSettings settings, StagingFolder staging, PresetChoice presets, Clock clock) {
        this.settings = settings;
        this.staging = staging;
        this.presets = presets;
        this.clock = clock;
    }

    /**
     * Reads it whole.
     *
     * @throws FaultException for everything that is refused; nothing of it is left then
     * @throws IOException where the sender is gone
     */
    Upload read(HttpServletRequest request, OwnerId owner) throws IOException {
        checkType(request);
        checkLength(request.getContentLengthLong());
        Upload upload = new Upload();
        boolean whole = false;
        try {
            readParts(request, owner, upload);
            whole = true;
            return upload;
        } catch (FileUploadSizeException _) {
            throw Faults.limit("request-too-large", tooLarge());
        } catch (FileUploadException _) {
            throw Faults.invalid(
                    "multipart-malformed", "The body is not well-formed multipart/form-data, or ends too early.");
        } finally {
            if (!whole) {
                upload.close();
            }
        }
    }

    private void readParts(HttpServletRequest request, OwnerId owner, Upload upload) throws IOException {
        JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> parser = new JakartaServletFileUpload<>();
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        parser.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
        parser.setMaxSize(settings.maxRequestSize().toBytes());
        FileItemInputIterator parts = parser.getItemIterator(new UploadBody(request, clock, settings.uploadTimeout()));
        int fields = 0;
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (!part.isFormField()) {
                readFile(part, parser.getFileName(part.getHeaders()), upload);
            } else if (++fields > settings.maxFiles() + FIELDS_BESIDES_NAMES) {
                throw Faults.limit("too-many-fields", "The upload has more fields than an upload can need.");
            } else {
                readField(part.getFieldName(), text(part), owner, upload);
            }
        }
    }

    private void readFile(FileItemInput part, String submittedName, Upload upload) throws IOException {
        if (!part.getFieldName().equals("file")) {
            throw FieldFault.unknown(FileName.visible(part.getFieldName()), FIELDS);
        }
        FileName name = FileName.of(submittedName);
        if (upload.fileCount() == settings.maxFiles()) {
            throw tooManyFiles(name);
        }
        upload.add(staging.stage(name, part.getInputStream()));
    }

    private FaultException tooManyFiles(FileName name) {
        return new dev.imagemill.ingest.FileFault(
                name.value(),
                Fault.permanent(
                        FaultCategory.LIMIT_EXCEEDED,
                        "too-many-files",
                        name + " is one file too many: an upload has at most " + settings.maxFiles()
                                + "; send the others in another one."));
    }

    private void readField(String field, String value, OwnerId owner, Upload upload) {
        switch (field) {
            case "preset" -> {
                presets.named(owner, List.of(value));
                upload.addPreset(value);
            }
            case "name" -> upload.addName(ImagePatch.name(value));
            case "describe" -> checkDescribe(value);
            case "file" -> throw FieldFault.invalid("file", "The part \"file\" has no file name; send it as a file.");
            default -> throw FieldFault.unknown(FileName.visible(field), FIELDS);
        }
    }

    private static void checkDescribe(String value) {
        if (value.equals("true")) {
            throw new FieldFault(
                    "describe",
                    Fault.permanent(
                            FaultCategory.UNSUPPORTED,
                            "describe-unavailable",
                            "This server cannot describe images; leave describe out or send false."));
        }
        if (!value.equals("false") && !value.isEmpty()) {
            throw FieldFault.invalid("describe", "describe is true or false.");
        }
    }

    private static String text(FileItemInput part) throws IOException {
        byte[] bytes = part.getInputStream().readNBytes(MAX_FIELD_BYTES + 1);
        if (bytes.length > MAX_FIELD_BYTES) {
            String field = FileName.visible(part.getFieldName());
            throw new FieldFault(
                    field,
                    Fault.permanent(
                            FaultCategory.LIMIT_EXCEEDED,
                            "field-too-long",
                            "The field \"" + field + "\" is longer than " + MAX_FIELD_BYTES + " bytes."));
        }
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private static void checkType(HttpServletRequest request) {
        String type = request.getContentType();
        String wanted = "multipart/form-data";
        if (type == null || !type.regionMatches(true, 0, wanted, 0, wanted.length())) {
            throw Fault.permanent(
                            FaultCategory.UNSUPPORTED,
                            "multipart-expected",
                            "Images are sent as multipart/form-data, each in a part named \"file\".")
                    .toException();
        }
    }

    private void checkLength(long length) {
        if (length > settings.maxRequestSize().toBytes()) {
            throw Faults.limit("request-too-large", tooLarge());
        }
    }

    private String tooLarge() {
        return "The upload is larger than " + settings.maxRequestSize().toMegabytes()
                + " MB, the most that one may have; send fewer files at a time.";
    }
}
