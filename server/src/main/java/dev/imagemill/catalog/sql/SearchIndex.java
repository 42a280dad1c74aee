package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps {@code image_word}: for each word of a live image one row, by which it is found. What stands there of an image stands in its
 * row too ({@link IndexedWords#text}), with the weights, so that only what changes is written.
 *
 * <p>To be called in the transaction that changes an image and has its row locked, after each change of name, title, description,
 * labels, or of whether it is deleted.
 */
final class SearchIndex {

    private static final String ADD =
            "insert into image_word (owner, word, image_id) values (?, ?, ?) on conflict do nothing";
    private static final String REMOVE = "delete from image_word where owner = ? and word = ? and image_id = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SearchIndex(Database database) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.batches = new JdbcTemplate(database.dataSource());
    }

    /** Has a new image be found by these words, which its row has. */
    void add(OwnerId owner, ImageId image, IndexedWords words) {
        write(ADD, owner.value(), image, words.without(IndexedWords.NONE));
    }

    /** Has an image be found by what its row and its labels say now. */
    void refresh(ImageId image) {
        Row row = jdbc.sql("select owner, name, title, description, search_words, deleted_at from image where id = :id")
                .param("id", image.value())
                .query((r, n) -> new Row(
                        ImageRows.id(r, "owner"),
                        r.getString("name"),
                        r.getString("title"),
                        r.getString("description"),
                        r.getString("search_words"),
                        r.getObject("deleted_at") == null))
                .single();
        IndexedWords before = row.words() == null ? IndexedWords.NONE : IndexedWords.read(row.words());
        IndexedWords after = row.live()
                ? IndexedWords.of(row.name(), row.title(), row.description(), labels(image))
                : IndexedWords.NONE;
        if (row.words() != null && after.equals(before)) {
            return;
        }
        write(REMOVE, row.owner(), image, before.without(after));
        write(ADD, row.owner(), image, after.without(before));
        jdbc.sql("update image set search_words = :words where id = :id")
                .param("words", after.text())
                .param("id", image.value())
                .update();
    }

    private List<String> labels(ImageId image) {
        return jdbc.sql("select label from image_label where image_id = :id order by position")
                .param("id", image.value())
                .query((r, n) -> r.getString("label"))
                .list();
    }

    private void write(String sql, UUID owner, ImageId image, List<String> words) {
        if (!words.isEmpty()) {
            batches.batchUpdate(
                    sql,
                    words.stream()
                            .map(word -> new Object[] {owner, word, image.value()})
                            .toList());
        }
    }

    private record Row(
            UUID owner,
            String name,
            @Nullable String title,
            @Nullable String description,
            @Nullable String words,
            boolean live) {}
}
