package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.transform.PresetJson;
import dev.imagemill.transform.PresetName;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wants renditions anew that have title and description in their files, where these change. */
final class EmbeddedTexts {

    /** Those that wait will have the new texts anyway; the pattern only spares reading most of the others. */
    private static final String WITH_TEXTS = """
            select preset_name, preset from rendition
            where image_id = :id and status in ('processing', 'ready') and preset like '%"embed":true%'
            """;

    private static final String ANEW = """
            update rendition set revision = revision + 1, status = 'queued',
                format = null, width = null, height = null, bytes = null, fault = null,
                notice = null, confidence = null
            where image_id = :id and preset_name in (:names)
            """;

    private final JdbcClient jdbc;
    private final StatusRule statusRule;

    EmbeddedTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.statusRule = new StatusRule(jdbc, clock);
    }

    /** To be called before the texts are written, with the image as it is going to be. */
    void changing(Image image) {
        List<String> names = named(image.id());
        if (names.isEmpty() || same(image)) {
            return;
        }
        jdbc.sql(ANEW).params(Map.of("id", image.id().value(), "names", names)).update();
        statusRule.apply(image.id());
    }

    private List<String> named(ImageId image) {
        return jdbc
                .sql(WITH_TEXTS)
                .param("id", image.value())
                .query((r, n) -> PresetJson.read(new PresetName(r.getString("preset_name")), r.getString("preset")))
                .list()
                .stream()
                .filter(preset -> preset.output().embed())
                .map(preset -> preset.name().value())
                .toList();
    }

    private boolean same(Image image) {
        return jdbc.sql("select title, description from image where id = :id")
                .param("id", image.id().value())
                .query((r, n) -> Objects.equals(r.getString("title"), image.title())
                        && Objects.equals(r.getString("description"), image.description()))
                .single();
    }
}
