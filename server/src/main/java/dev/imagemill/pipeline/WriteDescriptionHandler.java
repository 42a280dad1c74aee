package dev.imagemill.pipeline;

import dev.imagemill.catalog.DescriptionJson;
import dev.imagemill.catalog.DescriptionLedger;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload.WriteDescription;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes what is said of an image beside its original, as the catalog has it at that moment. One job an image: two never write at
 * once, and what changes while one writes is written by it once more.
 *
 * @param temporary for the file on its way to the store
 */
record WriteDescriptionHandler(DescriptionLedger ledger, ObjectStore store, Path temporary)
        implements JobHandler<WriteDescription> {

    private static final String MEDIA_TYPE = "application/json";

    @Override
    public Class<WriteDescription> payloadType() {
        return WriteDescription.class;
    }

    @Override
    public void handle(WriteDescription payload, int attempt) throws IOException {
        ImageId id = new ImageId(payload.image());
        Optional<Image> image = ledger.find(id);
        if (image.isPresent()) {
            write(image.get());
            if (ledger.find(id).isEmpty()) {
                // Purged meanwhile: its bytes may have been deleted before this one came.
                store.deleteAll(new ObjectKey(id.toString()));
            }
        }
    }

    /** The catalog has it all the same, and the next change writes it; the failed job on record says why this one did not. */
    @Override
    public void gaveUp(WriteDescription payload, Fault fault) {}

    private void write(Image image) throws IOException {
        Path file = Files.createTempFile(temporary, "description", null);
        try {
            Files.write(file, DescriptionJson.write(image));
            store.put(DescriptionJson.key(image.original()), file, MEDIA_TYPE);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
