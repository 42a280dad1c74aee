package dev.imagemill.web;

import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.ingest.FileName;
import dev.imagemill.ingest.IngestSettings;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.ingest.StagedFile;
import dev.imagemill.ingest.StagingFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Reads an upload of images: files go to the staging folder as they arrive, files and fields are checked at once. Fields may come before or
 * behind the files.
 */
final class UploadReader {

    private static final String FIELDS = "file, preset, name, describe";
    private static final int FIELDS_BESIDES_NAMES = 50;
    private static final int MAX_FIELD_BYTES = 1000;

    private final IngestSettings settings;
    private final StagingFolder staging;
    private final Function<StagedFile, ImageInfo> inspection;
    private final PresetChoice presets;
    private final MultipartBody body;

    /** @param inspection throws a fault for what is not to be taken, as soon as it has arrived */
    UploadReader(
            IngestSettings settings,
            StagingFolder staging,
            Function<StagedFile, ImageInfo> inspection,
            PresetChoice presets,
            Clock clock) {
        this.settings = settings;
        this.staging = staging;
        this.inspection = inspection;
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
            StagedFile staged = staging.stage(name, bytes);
            upload.add(staged);
            upload.addInfo(inspection.apply(staged));
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
