package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetJson;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for renditions. */
final class RenditionWrites {

    private static final int MAX_RENDITIONS = 100;
    private static final String ASK_ANEW = """
            update rendition set preset = :preset, revision = revision + 1, status = 'queued',
                format = null, width = null, height = null, bytes = null, fault = null,
                notice = null, confidence = null
            where image_id = :image and preset_name = :name and (preset <> :preset or status = 'failed')
            """;
    private static final String ASK = """
            insert into rendition (image_id, preset_name, position, preset, revision, status)
            select :image, :name, coalesce(max(position), -1) + 1, :preset, 1, 'queued'
            from rendition where image_id = :image
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    RenditionWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for renditions that are missing, failed or of another preset of that name; false where there are none such. */
    boolean want(ImageId image, List<Preset> presets) {
        int asked = 0;
        for (Preset preset : presets) {
            int anew = run(ASK_ANEW, image, preset);
            asked += anew == 0 ? run(ASK, image, preset) : anew;
        }
        if (asked > 0 && count(image) > MAX_RENDITIONS) {
            throw Fault.permanent(
                            FaultCategory.LIMIT_EXCEEDED,
                            "too-many-renditions",
                            "An image has at most " + MAX_RENDITIONS + " renditions; ask for fewer.")
                    .toException();
        }
        return asked > 0;
    }

    private int run(String sql, ImageId image, Preset preset) {
        return jdbc.sql(sql)
                .param("image", image.value())
                .param("name", preset.name().value())
                .param("preset", PresetJson.write(preset))
                .update();
    }

    private int count(ImageId image) {
        return jdbc.sql("select count(*) from rendition where image_id = :image")
                .param("image", image.value())
                .query(Integer.class)
                .single();
    }
}
