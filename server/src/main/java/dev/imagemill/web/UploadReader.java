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
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

/**
 * Reads an upload of images: files go to the staging folder as they arrive, fields are checked at once. Fields may come before or
 * behind the files.
 */
final class UploadReader {

    private static final String FIELDS = "file, preset, name, describe";
    private static final int FIELDS_BESIDES_NAMES = 50;
    private static final int MAX_FIELD_BYTES = 1000;

    private final IngestSettings settings;
    private final StagingFolder staging;
    private final PresetChoice presets;
    private final MultipartBody body;

    UploadReader(IngestSettings settings, StagingFolder staging, PresetChoice presets, Clock clock) {
        this.settings = settings;
        this.staging = staging;
        this.presets = presets;
        this.body = new MultipartBody(
                "Images are sent",
                settings.maxRequestSize(),
                settings.maxFiles() + FIELDS_BESIDES_NAMES,
                MAX_FIELD_BYTES,
                settings.uploadTimeout(),
                clock);
    }

    /**
     * Reads it whole.
     *
     * @throws FaultException for everything that is refused; nothing of it is left then
     * @throws IOException where the sender is gone
     */
    Upload read(HttpServletRequest request, OwnerId owner) throws IOException {
        Upload upload = new Upload();
        boolean whole = false;
        try {
            body.read(request, new Parts(owner, upload));
            whole = true;
            return upload;
        } finally {
            if (!whole) {
                upload.close();
            }
        }
    }

    private final class Parts implements MultipartBody.Parts {

        private final OwnerId owner;
        private final Upload upload;

        Parts(OwnerId owner, Upload upload) {
            this.owner = owner;
            this.upload = upload;
        }

        @Override
        public void file(String field, FileName name, InputStream bytes) throws IOException {
            if (!field.equals("file")) {
                throw FieldFault.unknown(FileName.visible(field), FIELDS);
            }
            if (upload.fileCount() == settings.maxFiles()) {
                throw tooManyFiles(name);
            }
            upload.add(staging.stage(name, bytes));
        }

        @Override
        public void field(String field, String value) {
            switch (field) {
                case "preset" -> {
                    presets.named(owner, List.of(value));
                    upload.addPreset(value);
                }
                case "name" -> upload.addName(ImagePatch.name(value));
                case "describe" -> upload.describe(DescribeField.read(value));
                case "file" ->
                    throw FieldFault.invalid("file", "The part \"file\" has no file name; send it as a file.");
                default -> throw FieldFault.unknown(FileName.visible(field), FIELDS);
            }
        }
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
}
