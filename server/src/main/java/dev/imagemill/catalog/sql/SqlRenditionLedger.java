package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.OriginalFault;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.RenderOrder;
import dev.imagemill.catalog.RenditionFile;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.catalog.RenditionResult;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.transform.PresetJson;
import dev.imagemill.transform.PresetName;
import java.sql.Types;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What workers say of images, in the database; all of it repeatable, but for the purge, which bytes follow. */
public final class SqlRenditionLedger implements RenditionLedger {

    private static final Set<ProcessingStatus> ENDS = EnumSet.of(ProcessingStatus.READY, ProcessingStatus.FAILED);
    private static final String WANTED = " and status in ('queued', 'processing')";

    private static final String FAIL_RENDITIONS =
            "update rendition set status = 'failed', fault = :fault where image_id = :id";
    /** Not while something waits that was asked for meanwhile: it has the original tried again. */
    private static final String FAIL_IMAGE = """
            update image set fault = :fault where id = :id and fault is null
                and not exists (select 1 from rendition r where r.image_id = image.id and r.status = 'queued')
            """;
    /** What has been made shows that the original can be used. */
    private static final String FAIL_IMAGE_OF_NOTHING = FAIL_IMAGE
            + " and not exists (select 1 from rendition r where r.image_id = image.id and r.status = 'ready')";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final SqlDialect dialect;
    private final StatusRule statusRule;

    public SqlRenditionLedger(Database database, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.transactions = new Transactions(transactions);
        this.dialect = database.dialect();
        this.statusRule = new StatusRule(jdbc, clock);
    }

    @Override
    public Optional<RenderOrder> begin(ImageId image) {
        return transactions.repeatable(() -> {
            Optional<RenderOrder> order = jdbc.sql(
                            dialect.locking("select * from image where id = :id and deleted_at is null"))
                    .param("id", image.value())
                    .query((r, n) -> new RenderOrder(
                            image,
                            new OwnerId(ImageRows.id(r, "owner")),
                            new ObjectKey(r.getString("original_key")),
                            ImageRows.info(r),
                            r.getString("title"),
                            r.getString("description"),
                            wanted(image)))
                    .optional();
            if (order.isPresent() && !order.get().wanted().isEmpty()) {
                update("update rendition set status = 'processing' where image_id = :id and status = 'queued'", image);
                statusRule.apply(image);
            }
            return order;
        });
    }

    @Override
    public Said record(ImageId image, List<RenditionResult> results) {
        return changing(image, () -> {
            int changed = 0;
            for (RenditionResult result : results) {
                changed += switch (result) {
                    case RenditionResult.Made made -> made(image, made.wanted(), made.file());
                    case RenditionResult.NotMade notMade -> notMade(image, notMade.wanted(), notMade.fault());
                };
            }
            return changed;
        });
    }

    @Override
    public Said fail(ImageId image, Fault fault) {
        return changing(image, () -> {
            int tried = fail(FAIL_RENDITIONS + " and status = 'processing'", image, fault);
            int failed = tried > 0 ? tried : fail(FAIL_RENDITIONS + WANTED, image, fault);
            return failed + fail(OriginalFault.is(fault) ? FAIL_IMAGE : FAIL_IMAGE_OF_NOTHING, image, fault);
        });
    }

    @Override
    public Change reopen(ImageId image) {
        return changing(
                        image,
                        () -> update("""
                        update rendition set status = 'queued', fault = null, revision = revision + 1
                        where image_id = :id and status = 'failed'
                        """, image)
                                + update("update image set fault = null where id = :id and fault is not null", image))
                .change();
    }

    @Override
    public boolean beginPurge(ImageId image) {
        return transactions.write(
                () -> jdbc.sql("update image set purging = :yes where id = :id and deleted_at is not null")
                                .param("yes", true)
                                .param("id", image.value())
                                .update()
                        == 1);
    }

    @Override
    public void endPurge(ImageId image) {
        transactions.repeatable(() -> jdbc.sql("delete from image where id = :id and purging = :yes")
                .param("id", image.value())
                .param("yes", true)
                .update());
    }

    @Override
    public Optional<OwnerId> owner(ImageId image) {
        return transactions.read(() -> jdbc.sql("select owner from image where id = :id and purging = :no")
                .param("id", image.value())
                .param("no", false)
                .query((r, n) -> new OwnerId(ImageRows.id(r, "owner")))
                .optional());
    }

    private Said changing(ImageId image, IntSupplier statements) {
        return transactions.repeatable(() -> {
            Optional<Boolean> hidden = jdbc.sql(dialect.locking(
                            "select deleted_at is not null from image where id = :id and purging = :no"))
                    .param("id", image.value())
                    .param("no", false)
                    .query((r, n) -> r.getBoolean(1))
                    .optional();
            if (hidden.isEmpty()) {
                return new Said(Change.GONE, false);
            }
            if (statements.getAsInt() == 0) {
                return new Said(Change.UNCHANGED, false);
            }
            boolean ended = ENDS.contains(statusRule.apply(image));
            return new Said(hidden.get() ? Change.UNCHANGED : Change.CHANGED, ended);
        });
    }

    private List<RenderOrder.Wanted> wanted(ImageId image) {
        return jdbc.sql("select preset_name, preset, revision from rendition where image_id = :id" + WANTED
                        + " order by position")
                .param("id", image.value())
                .query((r, n) -> new RenderOrder.Wanted(
                        PresetJson.read(new PresetName(r.getString("preset_name")), r.getString("preset")),
                        r.getInt("revision")))
                .list();
    }

    private int made(ImageId image, RenderOrder.Wanted wanted, RenditionFile file) {
        return ended("""
                        update rendition set status = 'ready', format = :format, width = :width, height = :height,
                            bytes = :bytes, fault = null, notice = :notice, confidence = :confidence
                        """, image, wanted)
                .param("format", file.format().name())
                .param("width", file.size().width())
                .param("height", file.size().height())
                .param("bytes", file.bytes())
                .param("notice", file.notice() == null ? null : FaultJson.write(file.notice()), Types.VARCHAR)
                .param("confidence", file.confidence(), Types.DOUBLE)
                .update();
    }

    private int notMade(ImageId image, RenderOrder.Wanted wanted, Fault fault) {
        return ended("update rendition set status = 'failed', fault = :fault", image, wanted)
                .param("fault", FaultJson.write(fault))
                .update();
    }

    private JdbcClient.StatementSpec ended(String update, ImageId image, RenderOrder.Wanted wanted) {
        return jdbc.sql(update + " where image_id = :id and preset_name = :name and revision = :revision" + WANTED)
                .param("id", image.value())
                .param("name", wanted.preset().name().value())
                .param("revision", wanted.revision());
    }

    private int fail(String sql, ImageId image, Fault fault) {
        return jdbc.sql(sql)
                .param("fault", FaultJson.write(fault))
                .param("id", image.value())
                .update();
    }

    private int update(String sql, ImageId image) {
        return jdbc.sql(sql).param("id", image.value()).update();
    }
}
