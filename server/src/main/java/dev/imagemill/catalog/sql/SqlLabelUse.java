package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.LabelUse;
import dev.imagemill.catalog.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Counts labels in the index of words, where those of live images stand in their order. */
public final class SqlLabelUse implements LabelUse {

    private static final String COUNT = """
            select word, count(*) as images, max(cast(image_id as text)) as newest from image_word
            where owner = :owner and word >= :start and word < :end
            group by word order by images desc, word limit :limit
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    public SqlLabelUse(Database database, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.transactions = new Transactions(transactions);
    }

    @Override
    public List<Count> mostUsed(OwnerId owner, int limit) {
        return transactions.read(() -> {
            List<Row> rows = jdbc.sql(COUNT)
                    .param("owner", owner.value())
                    .param("start", IndexedWords.LABEL)
                    .param("end", IndexedWords.LABEL + Character.toString(Character.MAX_CODE_POINT))
                    .param("limit", limit)
                    .query((r, n) ->
                            new Row(r.getString("word"), r.getInt("images"), UUID.fromString(r.getString("newest"))))
                    .list();
            Map<Spelling, String> spellings = rows.isEmpty() ? Map.of() : spellings(rows);
            return rows.stream()
                    .map(row -> new Count(
                            Objects.requireNonNullElse(
                                    spellings.get(new Spelling(row.newest(), row.word())),
                                    row.word().substring(IndexedWords.LABEL.length())),
                            row.images()))
                    .toList();
        });
    }

    /** How the images that were looked at spell their labels. */
    private Map<Spelling, String> spellings(List<Row> rows) {
        Map<Spelling, String> spellings = new HashMap<>();
        jdbc.sql("select image_id, label from image_label where image_id in (:images) order by position")
                .param("images", rows.stream().map(Row::newest).distinct().toList())
                .query(r -> {
                    String label = r.getString("label");
                    spellings.putIfAbsent(
                            new Spelling(ImageRows.id(r, "image_id"), IndexedWords.LABEL + FoldedText.label(label)),
                            label);
                });
        return spellings;
    }

    private record Row(String word, int images, UUID newest) {}

    private record Spelling(UUID image, String word) {}
}
