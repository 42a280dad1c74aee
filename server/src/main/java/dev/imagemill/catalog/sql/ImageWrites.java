package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageTexts;
import dev.imagemill.catalog.NewImage;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.describe.Label;
import dev.imagemill.image.ImageInfo;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows of images and their labels. */
final class ImageWrites {

    private static final String INSERT = """
            insert into image (id, owner, name, original_key, format, stored_width, stored_height, orientation, frames,
                alpha, bits_per_sample, bands, icc_profile, bytes, sha256, status, search_words, created_at, updated_at)
            values (:id, :owner, :name, :original, :format, :width, :height, :orientation, :frames,
                :alpha, :bits, :bands, :icc, :bytes, :sha256, :status, :search, :now, :now)
            on conflict do nothing
            """;

    private static final String UPDATE = """
            update image set name = :name, title = :title, description = :description, alt_text = :alt,
                language = :language, source = :source, edited = :edited, updated_at = :now
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final EmbeddedTexts embedded;

    ImageWrites(Database database, Clock clock) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.index = new SearchIndex(database);
        this.embedded = new EmbeddedTexts(jdbc, clock);
    }

    /** False where the owner has a live image with these bytes, or the id is taken. */
    boolean insert(NewImage image, long now) {
        ImageInfo info = image.info();
        IndexedWords words = IndexedWords.of(image.name(), null, null, List.of());
        boolean inserted = jdbc.sql(INSERT)
                        .param("id", image.id().value())
                        .param("owner", image.owner().value())
                        .param("name", image.name())
                        .param("original", image.original().value())
                        .param("format", info.format().name())
                        .param("width", info.storedSize().width())
                        .param("height", info.storedSize().height())
                        .param("orientation", info.orientation().exifValue())
                        .param("frames", info.frames())
                        .param("alpha", info.alpha())
                        .param("bits", info.bitsPerSample())
                        .param("bands", info.bands())
                        .param("icc", info.iccProfile())
                        .param("bytes", image.bytes())
                        .param("sha256", image.sha256())
                        .param("status", ImageRows.text(ProcessingStatus.QUEUED))
                        .param("search", words.text())
                        .param("now", now)
                        .update()
                == 1;
        if (inserted) {
            index.add(image.owner(), image.id(), words);
        }
        return inserted;
    }

    /** Writes name and texts. */
    void update(Image image, long now) {
        embedded.changing(image);
        ImageTexts texts = image.texts();
        jdbc.sql(UPDATE)
                .param("name", image.name())
                .param("title", texts.title())
                .param("description", texts.description())
                .param("alt", texts.altText())
                .param("language", texts.language())
                .param("source", texts.source() == null ? null : TextColumns.write(texts.source()))
                .param("edited", TextColumns.write(texts.edited()))
                .param("now", now)
                .param("id", image.id().value())
                .update();
        relabel(image.id(), texts.labels());
        index.refresh(image.id());
    }

    private void relabel(ImageId image, List<Label> labels) {
        jdbc.sql("delete from image_label where image_id = :id")
                .param("id", image.value())
                .update();
        for (int i = 0; i < labels.size(); i++) {
            jdbc.sql("insert into image_label (image_id, position, label, confidence)"
                            + " values (:id, :position, :label, :confidence)")
                    .param("id", image.value())
                    .param("position", i)
                    .param("label", labels.get(i).name())
                    .param("confidence", labels.get(i).confidence(), Types.DOUBLE)
                    .update();
        }
    }
}
