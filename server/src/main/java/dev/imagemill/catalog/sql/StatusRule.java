package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import java.time.Clock;
import java.util.Locale;
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
            returning status
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StatusRule(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives the status as it is now. */
    ProcessingStatus apply(ImageId image) {
        return jdbc.sql(APPLY)
                .param("now", clock.millis())
                .param("id", image.value())
                .query((r, n) -> ProcessingStatus.valueOf(r.getString("status").toUpperCase(Locale.ROOT)))
                .single();
    }
}
