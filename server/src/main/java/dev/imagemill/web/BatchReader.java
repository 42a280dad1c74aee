package dev.imagemill.web;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.BatchSettings;
import dev.imagemill.batch.CsvInput;
import dev.imagemill.batch.csv.CsvFile;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.FileName;
import dev.imagemill.ingest.HeldFile;
import dev.imagemill.ingest.IngestSettings;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.ingest.StagingFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Receives lists of images as they are sent: a CSV file in a multipart body, or JSON. The list goes to a file and is read from there.
 */
final class BatchReader {

    private static final String FIELDS = "file, preset, webhook, email, describe, strict, name";
    private static final int MAX_FIELDS = 50;
    /** As long as an address may be, and a little more. */
    private static final int MAX_FIELD_BYTES = 2100;

    /** What a multipart body needs around its file. */
    private static final DataSize AROUND = DataSize.ofMegabytes(1);

    private final BatchSettings settings;
    private final StagingFolder staging;
    private final PresetChoice presets;
    private final EmailField emails;
    private final MultipartBody body;
    private final Clock clock;
    private final Duration timeout;

    BatchReader(
            BatchSettings settings,
            IngestSettings ingest,
            StagingFolder staging,
            PresetChoice presets,
            EmailField emails,
            Clock clock) {
        this.settings = settings;
        this.staging = staging;
        this.presets = presets;
        this.emails = emails;
        this.clock = clock;
        this.timeout = ingest.uploadTimeout();
        this.body = new MultipartBody(
                "A list of images is sent",
                DataSize.ofBytes(settings.maxFileSize().toBytes() + AROUND.toBytes()),
                MAX_FIELDS,
                MAX_FIELD_BYTES,
                timeout,
                clock);
    }

    /** A CSV file, not looked at any closer yet. */
    record Csv(FileName name, CsvFile csv) {}

    /**
     * Receives a multipart body with a CSV file, or a JSON one.
     *
     * @return to be closed
     * @throws FaultException for everything that is refused; nothing of it is left then
     * @throws IOException where the sender is gone
     */
    ArrivedList<BatchUpload> receive(HttpServletRequest request, OwnerId owner) throws IOException {
        return isJson(request) ? receiveJson(request, owner) : receiveMultipart(request, owner);
    }

    /** As {@link #receive}, multipart only. */
    ArrivedList<BatchUpload> receiveMultipart(HttpServletRequest request, OwnerId owner) throws IOException {
        BatchFields fields = new BatchFields(owner, presets, emails);
        ArrivedList<Csv> list = csv(request, fields);
        return new ArrivedList<>(list.file(), () -> {
            Csv csv = list.content().get();
            return new BatchUpload(fields.order(), new CsvInput(csv.name().value(), csv.csv()));
        });
    }

    /** Receives a multipart body with a CSV file and no fields; to be closed. */
    ArrivedList<Csv> receiveFile(HttpServletRequest request) throws IOException {
        return csv(request, null);
    }

    private ArrivedList<BatchUpload> receiveJson(HttpServletRequest request, OwnerId owner) throws IOException {
        HeldFile file = staging.hold(
                new UploadBody(request, clock, timeout).getInputStream(), settings.maxFileSize(), this::tooLarge);
        return new ArrivedList<>(file, () -> {
            BatchFields fields = new BatchFields(owner, presets, emails);
            JsonList list = JsonList.read(file.path(), settings.limits(), fields);
            return new BatchUpload(fields.order(), list);
        });
    }

    private ArrivedList<Csv> csv(HttpServletRequest request, @Nullable BatchFields fields) throws IOException {
        Parts parts = new Parts(fields);
        boolean whole = false;
        try {
            body.read(request, parts);
            ArrivedList<Csv> list = parts.list();
            whole = true;
            return list;
        } finally {
            if (!whole && parts.file != null) {
                parts.file.close();
            }
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "application/json", 0, "application/json".length());
    }

    private final class Parts implements MultipartBody.Parts {

        private final @Nullable BatchFields fields;
        private FileName name = FileName.of("batch.csv");
        private @Nullable HeldFile file;

        Parts(@Nullable BatchFields fields) {
            this.fields = fields;
        }

        @Override
        public void file(String field, FileName submitted, InputStream bytes) throws IOException {
            if (!field.equals("file")) {
                throw FieldFault.unknown(FileName.visible(field), FIELDS);
            }
            if (file != null) {
                throw Faults.limit("too-many-files", "A batch has one file; send the others as batches of their own.");
            }
            name = submitted;
            file = staging.hold(bytes, settings.maxFileSize(), BatchReader.this::tooLarge);
        }

        @Override
        public void field(String field, String value) {
            if (field.equals("file")) {
                throw FieldFault.invalid("file", "The part \"file\" has no file name; send it as a file.");
            }
            if (fields != null) {
                fields.take(field, value, FIELDS);
            }
        }

        ArrivedList<Csv> list() {
            HeldFile arrived = file;
            if (arrived == null) {
                throw Faults.invalid(
                        "file-missing", "The upload has no part named \"file\" with a file in it; send a CSV.");
            }
            return new ArrivedList<>(arrived, () -> new Csv(name, CsvFile.open(arrived.path(), settings.limits())));
        }
    }

    private FaultException tooLarge() {
        return Faults.limit(
                "csv-too-large",
                "The list is larger than " + settings.maxFileSize().toKilobytes()
                        + " KB, the most that one may have; send it in parts.");
    }
}
