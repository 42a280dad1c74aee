package dev.imagemill.pipeline;

import static org.awaitility.Awaitility.await;

import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ProcessingStatus;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A process that works on the jobs of a home folder until it is killed, or all have ended. Prints {@code ready <id>} for each image
 * that gets ready, {@code over} at the end. When it has said so of as many as it is told, each further render stands still: then it
 * has not come to its end when it is killed, however long that takes.
 */
final class CrashChild {

    static final String POISON = "poison";

    /** Longer than the test takes: it ends even where nobody kills it any more. */
    private static final Duration LIFETIME = Duration.ofMinutes(6);

    private CrashChild() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch left = new CountDownLatch(Integer.parseInt(arguments[1]));
        CopyingRenderer renderer = new CopyingRenderer();
        renderer.before = text -> {
            if (left.getCount() == 0) {
                standStill();
            }
            work(text);
        };
        try (PipelineParts parts = new PipelineParts(Path.of(arguments[0]), renderer)) {
            parts.events.listener = event -> {
                Image image = parts.catalog.find(event.owner(), event.image()).orElseThrow();
                if (image.status() == ProcessingStatus.READY) {
                    left.countDown();
                    print("ready " + image.id());
                }
            };
            print("started");
            parts.workers.start();
            await().atMost(LIFETIME).until(() -> unfinished(parts) == 0);
        }
        print("over");
    }

    private static int unfinished(PipelineParts parts) {
        return parts.transaction.execute(_ -> parts.jdbc
                .sql("select count(*) from job where state in ('queued', 'running')")
                .query(Integer.class)
                .single());
    }

    private static void standStill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Takes a few milliseconds, as a render does; a poisoned picture takes the process down. */
    private static void work(String text) {
        if (text.equals(POISON)) {
            Runtime.getRuntime().halt(137);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < 60; i++) {
                digest.update(block);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("SystemOut") // how this process talks to the test
    private static void print(String line) {
        System.out.println(line);
    }
}
