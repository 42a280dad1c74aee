package dev.imagemill.pipeline;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageIds;
import dev.imagemill.catalog.NewImage;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.catalog.Samples;
import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.SqlImageCatalog;
import dev.imagemill.catalog.sql.SqlRenditionLedger;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.database.DatabaseJobs;
import dev.imagemill.job.database.DbSchedulerWorkers;
import dev.imagemill.job.database.JobSettings;
import dev.imagemill.pipeline.sql.SqlKeptAnswers;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.storage.filesystem.FilesystemObjectStore;
import dev.imagemill.transform.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Store, catalog, queue and pipeline put together over one home folder, as the program does it. */
final class PipelineParts implements AutoCloseable {

    private static final ImageIds IDS = new ImageIds(Clock.systemUTC(), new Random());

    final HomeFolder home;
    final Database database;
    final TransactionTemplate transaction;
    final ImageCatalog catalog;
    final RenditionLedger ledger;
    final ObjectStore store;
    final RecordingEvents events = new RecordingEvents();
    final RecordingListener listener = new RecordingListener();
    final JobQueue queue;
    final ImagePipeline pipeline;
    final DatabaseJobs jobs;
    final DbSchedulerWorkers workers;
    final JdbcClient jdbc;

    PipelineParts(Path folder, ImageRenderer renderer) {
        home = HomeFolder.open(folder);
        database = Database.open(new DatabaseSettings(null, null, null, 4), home.database());
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        transaction = new TransactionTemplate(transactions);
        jdbc = JdbcClient.create(database.dataSource());
        catalog = new SqlImageCatalog(database, transactions, Clock.systemUTC());
        ledger = new SqlRenditionLedger(database, transactions, Clock.systemUTC());
        store = new FilesystemObjectStore(home.objects());
        JobSettings settings = new JobSettings(
                2,
                0,
                0,
                5,
                Duration.ofMillis(100),
                Duration.ofMillis(400),
                Duration.ofSeconds(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofDays(1));
        jobs = new DatabaseJobs(database.dataSource(), transactions, settings, 2, Clock.systemUTC());
        queue = jobs.queue();
        ImageReports reports = new ImageReports(
                ledger,
                List.of(listener),
                new SqlKeptAnswers(database.dataSource(), transactions, Clock.systemUTC()),
                events,
                transactions);
        pipeline = new ImagePipeline(ledger, store, renderer, reports, home.temporary(), RenderLimits.DEFAULT);
        workers = jobs.workers(handlers(), new Random());
    }

    List<JobHandler<?>> handlers() {
        return List.of(new RenderImageHandler(pipeline), new PurgeImageHandler(pipeline));
    }

    /** Stores an original, and adds the image and its job in one transaction. */
    Image submit(OwnerId owner, String content, Preset... presets) throws IOException {
        ImageId id = IDS.next();
        ObjectKey key = new ObjectKey(id + "/input/a.jpg");
        Path file = Files.createTempFile(home.temporary(), "in", null);
        Files.writeString(file, content);
        store.put(key, file, "image/jpeg");
        NewImage image = new NewImage(
                id,
                owner,
                "a.jpg",
                key,
                Samples.INFO,
                content.length(),
                id.toString().replace("-", "").repeat(2),
                List.of(presets));
        return transaction.execute(_ -> {
            Image added = catalog.add(image);
            queue.submit(job(id), Instant.now());
            return added;
        });
    }

    static Job job(ImageId image) {
        return new Job(image.value(), new JobPayload.RenderImage(image.value()));
    }

    @Override
    public void close() {
        workers.stop();
        database.close();
        home.close();
    }
}
