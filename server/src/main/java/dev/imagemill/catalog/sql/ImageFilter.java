package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageQuery;
import java.util.List;
import java.util.Map;

/** A page of images as a select; values travel as parameters only. */
final class ImageFilter {

    private ImageFilter() {}

    static String select(OwnerId owner, ImageQuery query, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("select * from image where owner = :owner and deleted_at is null");
        parameters.put("owner", owner.value());
        if (query.before() != null) {
            sql.append(" and id < :before");
            parameters.put("before", query.before().value());
        }
        if (query.status() != null) {
            sql.append(" and status = :status");
            parameters.put("status", ImageRows.text(query.status()));
        }
        if (query.label() != null) {
            sql.append(" and exists (select 1 from image_label l where l.image_id = image.id and l.label = :label)");
            parameters.put("label", query.label());
        }
        if (query.text() != null) {
            List<String> patterns = SearchText.patterns(query.text());
            for (int i = 0; i < patterns.size(); i++) {
                sql.append(" and search_text like :word").append(i).append(" escape '\\'");
                parameters.put("word" + i, patterns.get(i));
            }
        }
        sql.append(" order by id desc limit :limit");
        parameters.put("limit", query.limit());
        return sql.toString();
    }
}
