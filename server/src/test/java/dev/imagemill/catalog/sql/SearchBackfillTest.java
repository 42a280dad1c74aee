package dev.imagemill.catalog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageEdit;
import dev.imagemill.catalog.ImageFilter;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageQuery;
import dev.imagemill.catalog.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Images that were there before the index get their words when the database is opened. */
class SearchBackfillTest {

    private static final DatabaseSettings SQLITE = new DatabaseSettings(null, null, null, 4);

    @TempDir
    Path folder;

    private final OwnerId owner = Samples.owner();

    @Test
    void givesWordsToImagesOfAnOlderVersionInSqlite() {
        runs(SQLITE);
    }

    @Test
    void givesWordsToImagesOfAnOlderVersionInPostgres() {
        runs(PostgresCluster.newDatabase());
    }

    private void runs(DatabaseSettings settings) {
        ImageId live;
        ImageId deleted;
        try (Database database = Database.open(settings, folder.resolve("test.db"))) {
            live = added(catalog(database), "old.jpg");
            deleted = added(catalog(database), "older.jpg");
            catalog(database).delete(owner, deleted);
            forget(database);
            assertThat(found(catalog(database), "old sea")).isEmpty();
        }
        try (Database database = Database.open(settings, folder.resolve("test.db"))) {
            assertThat(found(catalog(database), "old sea")).containsExactly(live);
            assertThat(found(catalog(database), "older")).isEmpty();
            catalog(database).restore(owner, deleted);
            assertThat(found(catalog(database), "older")).containsExactly(deleted);
            assertThat(new SearchBackfill(database).run()).isZero();
        }
    }

    /** In part: it was stopped when it had written some words of an image, or somebody else did. */
    private void forget(Database database) {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("update image set search_words = null").update();
        jdbc.sql("delete from image_word where word <> 'jpg'").update();
    }

    private SqlImageCatalog catalog(Database database) {
        return new SqlImageCatalog(database, new JdbcTransactionManager(database.dataSource()), Clock.systemUTC());
    }

    private ImageId added(ImageCatalog catalog, String name) {
        ImageId id = catalog.add(Samples.image(owner, name)).id();
        catalog.edit(owner, id, new ImageEdit(null, "Title", null, null, List.of("sea"), false));
        return id;
    }

    private List<ImageId> found(ImageCatalog catalog, String text) {
        return catalog.list(owner, new ImageQuery(text, ImageFilter.NONE, null, 10)).images().stream()
                .map(Image::id)
                .toList();
    }
}
