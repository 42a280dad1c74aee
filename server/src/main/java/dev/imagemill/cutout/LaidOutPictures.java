package dev.imagemill.cutout;

import dev.imagemill.access.PublicUrl;
import dev.imagemill.access.SignedLinks;
import dev.imagemill.cutout.remote.PictureLinks;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.storage.StoredObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that a service may fetch while it is asked about them: in the object store, so that every process can hand them out, under an
 * address with an end and a signature. What a process that was cut off has left is not handed out after that end, and taken away later.
 */
public final class LaidOutPictures implements PictureLinks {

    /** Of the address, before the id. */
    public static final String PATH = "/api/v1/cutouts/pictures";

    private static final String PURPOSE = "cutout";
    private static final ObjectKey FOLDER = new ObjectKey("cutouts");
    /** Longer than any address lives. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final int MOST_AT_ONCE = 1000;

    private final ObjectStore store;
    private final SignedLinks signed;
    private final PublicUrl publicUrl;
    private final Path temporary;
    private final Clock clock;
    private final AtomicReference<Instant> lookedThrough = new AtomicReference<>(Instant.EPOCH);

    LaidOutPictures(ObjectStore store, SignedLinks signed, PublicUrl publicUrl, Path temporary, Clock clock) {
        this.store = store;
        this.signed = signed;
        this.publicUrl = publicUrl;
        this.temporary = temporary;
        this.clock = clock;
    }

    @Override
    public Offer offer(byte[] png, Duration lifetime) {
        deleteAbandoned();
        UUID id = UUID.randomUUID();
        Instant until = clock.instant().plus(lifetime);
        store.put(key(id), written(png), "image/png");
        String address = PATH + "/" + id + "?until=" + until.getEpochSecond() + "&signature="
                + signed.signature(PURPOSE, id, until);
        return new Laid(publicUrl.of(address), key(id));
    }

    /**
     * The key of a picture, where its address is one of ours and has not come to its end.
     *
     * @param until in seconds since 1970, as the address has it
     * @param signature as it came
     */
    public Optional<ObjectKey> readable(UUID id, long until, @Nullable String signature) {
        Instant end;
        try {
            end = Instant.ofEpochSecond(until);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return clock.instant().isBefore(end) && signed.isSigned(PURPOSE, id, end, signature)
                ? Optional.of(key(id))
                : Optional.empty();
    }

    private void deleteAbandoned() {
        Instant now = clock.instant();
        Instant last = lookedThrough.get();
        if (now.isBefore(last.plus(ABANDONED)) || !lookedThrough.compareAndSet(last, now)) {
            return;
        }
        for (StoredObject object : store.list(FOLDER, null, MOST_AT_ONCE)) {
            if (object.lastModified().isBefore(now.minus(ABANDONED))) {
                store.delete(object.key());
            }
        }
    }

    private Path written(byte[] png) {
        try {
            return Files.write(Files.createTempFile(temporary, "cutout", ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectKey key(UUID id) {
        return new ObjectKey(FOLDER + "/" + id + ".png");
    }

    private final class Laid implements Offer {

        private final URI url;
        private final ObjectKey key;

        private Laid(URI url, ObjectKey key) {
            this.url = url;
            this.key = key;
        }

        @Override
        public URI url() {
            return url;
        }

        @Override
        public void close() {
            store.delete(key);
        }
    }
}
