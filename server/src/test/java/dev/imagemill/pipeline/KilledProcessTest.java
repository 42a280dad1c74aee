package dev.imagemill.pipeline;

import static dev.imagemill.catalog.Samples.preset;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.catalog.Samples;
import dev.imagemill.fault.Fault;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.StoredObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process, as {@code kill -9} does, while it works; what it leaves is taken up by the next one. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledProcessTest {

    private static final int IMAGES = 100;
    private static final int NEIGHBOURS = 30;
    private static final int MOST_STARTS = 20;

    @TempDir
    Path folder;

    private final OwnerId owner = Samples.owner();
    private final List<String> ready = new ArrayList<>();

    @Test
    void everyImageGetsReadyAndEachRenditionIsMadeOnce() throws Exception {
        List<ImageId> ids = seed(IMAGES, false);
        assertThat(runUntil(10)).isFalse();
        assertThat(runUntil(45)).isFalse();
        assertThat(runUntil(80)).isFalse();
        runToTheEnd();

        try (PipelineParts parts = new PipelineParts(folder, new CopyingRenderer())) {
            for (ImageId id : ids) {
                assertReady(parts, id);
            }
            assertEachRenditionOnce(parts, IMAGES);
        }
        assertThat(ready).doesNotHaveDuplicates();
    }

    @Test
    void anImageThatKillsTheProcessIsSetAsideAndTheOthersGetReady() throws Exception {
        List<ImageId> ids = seed(NEIGHBOURS, true);
        int starts = runToTheEnd();

        assertThat(starts).isEqualTo(6);
        try (PipelineParts parts = new PipelineParts(folder, new CopyingRenderer())) {
            Image poisoned = parts.catalog.find(owner, ids.removeFirst()).orElseThrow();
            assertThat(poisoned.status()).isEqualTo(ProcessingStatus.FAILED);
            assertThat(Optional.ofNullable(poisoned.fault()).map(Fault::code)).contains("attempts-used-up");
            assertThat(parts.jobs.administration(parts.handlers()).failed(null, 10))
                    .extracting(job -> new ImageId(job.subject()))
                    .containsExactly(poisoned.id());
            for (ImageId id : ids) {
                assertReady(parts, id);
            }
            assertEachRenditionOnce(parts, NEIGHBOURS);
        }
    }

    /** Adds images with two renditions each; the first one poisoned where asked. Every rendition that gets ready is noted. */
    private List<ImageId> seed(int count, boolean poison) throws IOException {
        List<ImageId> ids = new ArrayList<>();
        try (PipelineParts parts = new PipelineParts(folder, new CopyingRenderer())) {
            parts.jdbc
                    .sql("create table made (image_id text not null, preset_name text not null)")
                    .update();
            parts.jdbc.sql("""
                            create trigger note_made after update of status on rendition when new.status = 'ready'
                            begin insert into made values (new.image_id, new.preset_name); end
                            """).update();
            if (poison) {
                ids.add(parts.submit(owner, CrashChild.POISON, preset("thumbnail"), preset("web"))
                        .id());
            }
            for (int i = 0; i < count; i++) {
                ids.add(parts.submit(owner, "picture " + i, preset("thumbnail"), preset("web"))
                        .id());
            }
        }
        return ids;
    }

    private void assertReady(PipelineParts parts, ImageId id) {
        Image image = parts.catalog.find(owner, id).orElseThrow();
        assertThat(image.status()).isEqualTo(ProcessingStatus.READY);
        assertThat(image.renditions()).extracting(Rendition::status).containsOnly(ProcessingStatus.READY);
        assertThat(parts.store.list(new ObjectKey(id.toString()), null, 10))
                .extracting(StoredObject::key)
                .containsExactly(
                        new ObjectKey(id + "/input/a.jpg"),
                        new ObjectKey(id + "/output/thumbnail.webp"),
                        new ObjectKey(id + "/output/web.webp"));
    }

    private static void assertEachRenditionOnce(PipelineParts parts, int images) {
        assertThat(count(parts, "select count(*) from made")).isEqualTo(2 * images);
        assertThat(count(parts, "select count(*) from (select distinct image_id, preset_name from made)"))
                .isEqualTo(2 * images);
        assertThat(parts.home.temporary()).isEmptyDirectory();
    }

    private static int count(PipelineParts parts, String sql) {
        return parts.jdbc.sql(sql).query(Integer.class).single();
    }

    /**
     * Starts a process, which begins no more when so many images are ready altogether, and kills it then; true where it came to its
     * end before.
     */
    private boolean runUntil(int readyImages) throws Exception {
        Process child = start(readyImages - ready.size());
        try (BufferedReader output = child.inputReader(UTF_8)) {
            String line = output.readLine();
            while (line != null) {
                if (line.startsWith("ready ")) {
                    ready.add(line);
                }
                if (line.equals("over")) {
                    assertThat(child.waitFor()).isZero();
                    return true;
                }
                if (ready.size() >= readyImages) {
                    child.destroyForcibly();
                    child.waitFor();
                    return false;
                }
                line = output.readLine();
            }
        } finally {
            child.destroyForcibly();
        }
        return false;
    }

    private int runToTheEnd() throws Exception {
        for (int starts = 1; starts <= MOST_STARTS; starts++) {
            if (runUntil(Integer.MAX_VALUE)) {
                return starts;
            }
        }
        throw new AssertionError("not at the end after " + MOST_STARTS + " starts");
    }

    /** @param most how many images it gets ready before it stands still */
    private Process start(int most) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        folder.toString(),
                        String.valueOf(most))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("child.log").toFile()))
                .start();
    }
}
