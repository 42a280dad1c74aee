package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.ImageId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works an image's status out of its renditions; the rule is told in {@link dev.imagemill.catalog.RenditionLedger}. */
final class StatusRule {

    private static final String APPLY = """
            update image set updated_at = :now, status = case
                when exists (select 1 from rendition r where r.image_id = image.id and r.status = 'processing')
                    then 'processing'
                when exists (select 1 from rendition r where r.image_id = image.id and r.status = 'queued') then 'queued'
                when fault is not null then 'failed'
                when exists (select 1 from rendition r where r.image_id = image.id and r.status = 'failed')
                    and not exists (select 1 from rendition r where r.image_id = image.id and r.status = 'ready')
                    then 'failed'
                else 'ready' end
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StatusRule(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void apply(ImageId image) {
        jdbc.sql(APPLY).param("now", clock.millis()).param("id", image.value()).update();
    }
}
