package dev.imagemill.web;

import dev.imagemill.batch.csv.CellCheck;
import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.batch.csv.CsvImage;
import dev.imagemill.batch.csv.CsvLimits;
import dev.imagemill.batch.csv.CsvRow;
import dev.imagemill.batch.csv.CsvRows;
import dev.imagemill.batch.csv.ImageUrls;
import dev.imagemill.ingest.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The images of a {@link JsonList}, each a row. */
final class JsonRows implements CsvRows {

    private static final String FIELDS = "url, id, name";
    private static final int MAX_TEXT = 1000;

    private final JsonParser json;
    private final InputStream bytes;
    private final CsvLimits limits;
    private int number;
    private @Nullable CsvRow next;

    JsonRows(JsonParser json, InputStream bytes, CsvLimits limits) {
        this.json = json;
        this.bytes = bytes;
        this.limits = limits;
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME
                && !json.currentName().equals(JsonList.IMAGES)) {
            json.nextToken();
            json.skipChildren();
        }
        json.nextToken();
        next = read();
        if (next == null) {
            throw JsonList.noImages();
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public CsvRow next() {
        CsvRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = read();
        return row;
    }

    private @Nullable CsvRow read() {
        try {
            if (json.nextToken() == JsonToken.END_ARRAY) {
                return null;
            }
            if (++number > limits.maxRows()) {
                throw Faults.limit(
                        "csv-too-many-rows",
                        "There are more than " + limits.maxRows()
                                + " images, the most that a batch may have; send them in parts.");
            }
            JsonNode image = JsonList.MAPPER.readTree(json);
            return image.isString() ? row(image.stringValue(), "", "") : row(image);
        } catch (JacksonException _) {
            throw JsonList.malformed();
        }
    }

    private CsvRow row(JsonNode image) {
        if (!image.isObject()) {
            throw FieldFault.invalid(field(""), field("") + " is an address, or an object with url.");
        }
        for (String name : image.propertyNames()) {
            if (!List.of("url", "id", "name").contains(name)) {
                throw FieldFault.unknown(field("." + FileName.visible(name)), FIELDS);
            }
        }
        return row(text(image, "url"), text(image, "id"), text(image, "name"));
    }

    private CsvRow row(String url, String id, String name) {
        List<String> cells = List.of(id, name, url);
        CsvRow refused = CellCheck.refused(number, JsonList.CELLS, cells, limits);
        if (refused != null) {
            return refused;
        }
        CsvImage image = ImageUrls.read(0, url, limits.maxUrlLength());
        List<CsvFault> faults =
                image.fault() == null ? List.of() : List.of(new CsvFault(number, number, "url", image.fault()));
        return new CsvRow(
                number, number, cells, id.isEmpty() ? null : id, name.isEmpty() ? null : name, List.of(image), faults);
    }

    private String text(JsonNode image, String name) {
        JsonNode value = image.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
        if (!(value.isString() || value.isNumber()) || (text.length() > MAX_TEXT && !name.equals("url"))) {
            throw FieldFault.invalid(
                    field("." + name), field("." + name) + " is a text of at most " + MAX_TEXT + " characters.");
        }
        return text;
    }

    private String field(String rest) {
        return JsonList.IMAGES + "[" + (number - 1) + "]" + rest;
    }

    @Override
    public void close() throws IOException {
        json.close();
        bytes.close();
    }
}
