package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Describing;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageTexts;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.catalog.RenditionFile;
import dev.imagemill.describe.Label;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.fault.Notice;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.transform.PresetJson;
import dev.imagemill.transform.PresetName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of images, with those of their renditions and labels, as values. */
final class ImageRows {

    private final JdbcClient jdbc;

    ImageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs a select of image rows; renditions and labels of all of them come by one more statement each. */
    List<Image> read(String select, Map<String, Object> parameters) {
        List<Row> rows =
                jdbc.sql(select).params(parameters).query((r, n) -> row(r)).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> row.id().value()).toList();
        Map<UUID, List<Rendition>> renditions = renditions(ids);
        Map<UUID, List<Label>> labels = labels(ids);
        return rows.stream()
                .map(row -> row.image(
                        labels.getOrDefault(row.id().value(), List.of()),
                        renditions.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    /** The images of these ids, deleted ones too; one that is not there is left out. */
    Map<ImageId, Image> byId(List<ImageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<UUID> values = ids.stream().map(ImageId::value).toList();
        return read("select * from image where id in (:ids)", Map.of("ids", values)).stream()
                .collect(Collectors.toMap(Image::id, image -> image));
    }

    Map<UUID, List<Rendition>> renditions(List<UUID> ids) {
        Map<UUID, List<Rendition>> found = new HashMap<>();
        jdbc.sql("select * from rendition where image_id in (:ids) order by position")
                .param("ids", ids)
                .query(r -> {
                    found.computeIfAbsent(id(r, "image_id"), id -> new ArrayList<>())
                            .add(rendition(r));
                });
        return found;
    }

    /** Of the images that are there and not deleted. */
    Map<ImageId, ImageTexts> texts(List<UUID> ids) {
        Map<UUID, List<Label>> labels = labels(ids);
        Map<ImageId, ImageTexts> found = new HashMap<>();
        jdbc.sql("select * from image where id in (:ids) and deleted_at is null")
                .param("ids", ids)
                .query(r -> {
                    UUID id = id(r, "id");
                    found.put(
                            new ImageId(id),
                            TextColumns.with(TextColumns.texts(r), labels.getOrDefault(id, List.of())));
                });
        return found;
    }

    private Map<UUID, List<Label>> labels(List<UUID> ids) {
        Map<UUID, List<Label>> found = new HashMap<>();
        jdbc.sql("select image_id, label, confidence from image_label where image_id in (:ids) order by position")
                .param("ids", ids)
                .query(r -> {
                    found.computeIfAbsent(id(r, "image_id"), id -> new ArrayList<>())
                            .add(TextColumns.label(r));
                });
        return found;
    }

    static UUID id(ResultSet r, String column) throws SQLException {
        return UUID.fromString(r.getString(column));
    }

    static String text(ProcessingStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static ProcessingStatus status(ResultSet r) throws SQLException {
        return ProcessingStatus.valueOf(r.getString("status").toUpperCase(Locale.ROOT));
    }

    private static @Nullable Fault fault(ResultSet r) throws SQLException {
        String json = r.getString("fault");
        return json == null ? null : FaultJson.read(json);
    }

    private static @Nullable Notice notice(ResultSet r) throws SQLException {
        String json = r.getString("notice");
        return json == null ? null : FaultJson.readNotice(json);
    }

    private static @Nullable Double confidence(ResultSet r) throws SQLException {
        double confidence = r.getDouble("confidence");
        return r.wasNull() ? null : (Double) confidence;
    }

    private static Rendition rendition(ResultSet r) throws SQLException {
        String format = r.getString("format");
        RenditionFile file = format == null
                ? null
                : new RenditionFile(
                        ImageFormat.valueOf(format),
                        new PixelSize(r.getInt("width"), r.getInt("height")),
                        r.getLong("bytes"),
                        notice(r),
                        confidence(r));
        return new Rendition(
                PresetJson.read(new PresetName(r.getString("preset_name")), r.getString("preset")),
                status(r),
                file,
                fault(r));
    }

    static ImageInfo info(ResultSet r) throws SQLException {
        return new ImageInfo(
                ImageFormat.valueOf(r.getString("format")),
                new PixelSize(r.getInt("stored_width"), r.getInt("stored_height")),
                Orientation.ofExif(r.getInt("orientation")),
                r.getInt("frames"),
                r.getBoolean("alpha"),
                r.getInt("bits_per_sample"),
                r.getInt("bands"),
                r.getBoolean("icc_profile"));
    }

    private static Row row(ResultSet r) throws SQLException {
        return new Row(
                new ImageId(id(r, "id")),
                new OwnerId(id(r, "owner")),
                r.getString("name"),
                new ObjectKey(r.getString("original_key")),
                info(r),
                r.getLong("bytes"),
                r.getString("sha256"),
                status(r),
                fault(r),
                TextColumns.texts(r),
                TextColumns.describing(r),
                Instant.ofEpochMilli(r.getLong("created_at")));
    }

    /** @param texts without labels */
    private record Row(
            ImageId id,
            OwnerId owner,
            String name,
            ObjectKey original,
            ImageInfo info,
            long bytes,
            String sha256,
            ProcessingStatus status,
            @Nullable Fault fault,
            ImageTexts texts,
            Describing describing,
            Instant createdAt) {

        Image image(List<Label> labels, List<Rendition> renditions) {
            return new Image(
                    id,
                    owner,
                    name,
                    original,
                    info,
                    bytes,
                    sha256,
                    status,
                    fault,
                    TextColumns.with(texts, labels),
                    describing,
                    createdAt,
                    renditions);
        }
    }
}
