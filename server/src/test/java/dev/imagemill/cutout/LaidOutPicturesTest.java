package dev.imagemill.cutout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.PublicUrl;
import dev.imagemill.access.SigningKeys;
import dev.imagemill.cutout.remote.PictureLinks;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.filesystem.FilesystemObjectStore;
import dev.imagemill.testing.TestClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaidOutPicturesTest {

    private static final Pattern ADDRESS =
            Pattern.compile("https://images.example.org/mill/api/v1/cutouts/pictures/([0-9a-f-]{36})\\?until=([0-9]+)"
                    + "&signature=([A-Za-z0-9_-]{43})");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.now());
    private FilesystemObjectStore store;
    private LaidOutPictures pictures;

    @BeforeEach
    void open() throws IOException {
        Path objects = Files.createDirectory(folder.resolve("objects"));
        store = new FilesystemObjectStore(objects);
        pictures = new LaidOutPictures(
                store,
                SigningKeys.links(),
                new PublicUrl(URI.create("https://images.example.org/mill"), () -> 1),
                Files.createDirectory(folder.resolve("tmp")),
                clock);
    }

    @Test
    void lieThereUntilTheyAreTakenAway() throws IOException {
        PictureLinks.Offer offer = pictures.offer(new byte[] {1, 2, 3}, Duration.ofMinutes(1));
        Matcher address = ADDRESS.matcher(offer.url().toString());
        assertThat(address.matches()).as("%s", offer.url()).isTrue();
        UUID id = UUID.fromString(address.group(1));
        long until = Long.parseLong(address.group(2));
        ObjectKey key = pictures.readable(id, until, address.group(3)).orElseThrow();
        try (InputStream in = store.open(key, null).orElseThrow()) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
        }
        assertThat(pictures.readable(id, until, "A".repeat(43))).isEmpty();
        assertThat(pictures.readable(id, until, null)).isEmpty();
        assertThat(pictures.readable(id, until + 60, address.group(3))).isEmpty();
        assertThat(pictures.readable(id, Long.MAX_VALUE, address.group(3))).isEmpty();
        assertThat(pictures.readable(UUID.randomUUID(), until, address.group(3)))
                .isEmpty();

        offer.close();
        offer.close();
        assertThat(store.stat(key)).isEmpty();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void areNotHandedOutBehindTheirEndAndTakenAwayLater() {
        PictureLinks.Offer cutOff = pictures.offer(new byte[] {1}, Duration.ofMinutes(1));
        Matcher address = ADDRESS.matcher(cutOff.url().toString());
        assertThat(address.matches()).isTrue();
        UUID id = UUID.fromString(address.group(1));
        long until = Long.parseLong(address.group(2));
        clock.advance(Duration.ofMinutes(1));
        assertThat(pictures.readable(id, until, address.group(3))).isEmpty();

        clock.advance(Duration.ofHours(2));
        pictures.offer(new byte[] {2}, Duration.ofMinutes(1)).close();
        assertThat(store.list(new ObjectKey("cutouts"), null, 10)).isEmpty();
    }
}
