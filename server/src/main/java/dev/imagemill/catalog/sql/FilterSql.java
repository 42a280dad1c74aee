package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageFilter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a filter on the rows of {@code image}; values travel as parameters only.
 *
 * @param where begins with the owner's own live images
 * @param labels folded, to be looked for in {@code image_word}
 */
record FilterSql(String where, List<String> labels, Map<String, Object> parameters) {

    private static final String WIDTH = "case when orientation >= 5 then stored_height else stored_width end";
    private static final String HEIGHT = "case when orientation >= 5 then stored_width else stored_height end";

    static FilterSql of(OwnerId owner, ImageFilter filter) {
        Map<String, Object> parameters = new HashMap<>(Map.of("owner", owner.value()));
        List<String> labels = filter.labels().stream()
                .map(FoldedText::label)
                .map(label -> IndexedWords.LABEL + label)
                .distinct()
                .toList();
        for (int i = 0; i < labels.size(); i++) {
            parameters.put("label" + i, labels.get(i));
        }
        String where = "image.owner = :owner and image.deleted_at is null"
                + on(parameters, "status = :status", filter.status() == null ? null : ImageRows.text(filter.status()))
                + on(
                        parameters,
                        "format = :format",
                        filter.format() == null ? null : filter.format().name())
                + on(parameters, WIDTH + " >= :minWidth", filter.minWidth())
                + on(parameters, HEIGHT + " >= :minHeight", filter.minHeight())
                + on(parameters, "image.bytes >= :minBytes", filter.minBytes())
                + on(parameters, "image.bytes <= :maxBytes", filter.maxBytes())
                + on(parameters, "created_at >= :from", millis(filter.from()))
                + on(parameters, "created_at < :to", millis(filter.to()));
        return new FilterSql(where, labels, parameters);
    }

    /** The conditions, with all labels but the first few. */
    String whereWithLabels(int from) {
        StringBuilder sql = new StringBuilder(where);
        for (int i = from; i < labels.size(); i++) {
            sql.append(" and exists (select 1 from image_word l where l.owner = :owner and l.word = :label")
                    .append(i)
                    .append(" and l.image_id = image.id)");
        }
        return sql.toString();
    }

    private static String on(Map<String, Object> parameters, String condition, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        parameters.put(condition.substring(condition.lastIndexOf(':') + 1), value);
        return " and " + condition;
    }

    /** The first whole millisecond that is not before, since images are stamped in those. */
    private static @Nullable Long millis(@Nullable Instant time) {
        if (time == null) {
            return null;
        }
        return time.toEpochMilli() + (time.truncatedTo(ChronoUnit.MILLIS).equals(time) ? 0 : 1);
    }
}
