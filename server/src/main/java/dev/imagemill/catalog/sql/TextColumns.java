package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.Describing;
import dev.imagemill.catalog.ImageTexts;
import dev.imagemill.catalog.TextField;
import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.Label;
import dev.imagemill.describe.Spent;
import dev.imagemill.fault.FaultJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Columns that hold what is said of an image. */
final class TextColumns {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TextColumns() {}

    /** Without the labels, which have rows of their own. */
    static ImageTexts texts(ResultSet r) throws SQLException {
        String source = r.getString("source");
        return new ImageTexts(
                r.getString("title"),
                r.getString("description"),
                r.getString("alt_text"),
                List.of(),
                r.getString("language"),
                source == null ? null : MAPPER.readValue(source, DescriptionSource.class),
                fields(r.getString("edited")));
    }

    static ImageTexts with(ImageTexts texts, List<Label> labels) {
        return new ImageTexts(
                texts.title(),
                texts.description(),
                texts.altText(),
                labels,
                texts.language(),
                texts.source(),
                texts.edited());
    }

    static Label label(ResultSet r) throws SQLException {
        double confidence = r.getDouble("confidence");
        boolean unknown = r.wasNull();
        return new Label(r.getString("label"), unknown ? null : confidence);
    }

    static Describing describing(ResultSet r) throws SQLException {
        long until = r.getLong("describing_until");
        boolean always = r.wasNull();
        String fault = r.getString("describing_fault");
        return new Describing(
                Describing.Status.valueOf(r.getString("describing").toUpperCase(Locale.ROOT)),
                always ? null : Instant.ofEpochMilli(until),
                fault == null ? null : FaultJson.read(fault),
                new Spent(
                        r.getInt("describe_calls"),
                        r.getLong("describe_input_tokens"),
                        r.getLong("describe_output_tokens")));
    }

    static String write(DescriptionSource source) {
        return MAPPER.writeValueAsString(source);
    }

    static String write(Set<TextField> fields) {
        return fields.stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static Set<TextField> fields(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> TextField.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
