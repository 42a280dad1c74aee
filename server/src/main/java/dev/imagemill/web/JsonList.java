package dev.imagemill.web;

import dev.imagemill.batch.BatchInput;
import dev.imagemill.batch.csv.CsvColumn;
import dev.imagemill.batch.csv.CsvLimits;
import dev.imagemill.batch.csv.CsvRows;
import dev.imagemill.fault.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A list of images in JSON: {@code {"images": ["https://…", {"url", "id", "name"}], …}}, read from a file and never held whole. */
final class JsonList implements BatchInput {

    /** Reads one image after another out of the middle of the list. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static final String IMAGES = "images";

    private static final String FIELDS = "name, images, presets, webhook, email, describe, strict";
    private static final List<CsvColumn> COLUMNS = List.of(
            new CsvColumn("id", CsvColumn.Role.ID),
            new CsvColumn("name", CsvColumn.Role.NAME),
            new CsvColumn("url", CsvColumn.Role.IMAGE));
    /** The names of the cells that an image has. */
    static final List<String> CELLS = COLUMNS.stream().map(CsvColumn::name).toList();

    private final Path file;
    private final CsvLimits limits;

    private JsonList(Path file, CsvLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Reads all but the images.
     *
     * @param fields take what is beside them
     * @throws FaultException {@code json-malformed}, {@code field-invalid}, {@code field-unknown}
     */
    static JsonList read(Path file, CsvLimits limits, BatchFields fields) {
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser json = MAPPER.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw malformed();
            }
            boolean images = false;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals(IMAGES)) {
                    checkImages(json, images);
                    images = true;
                } else {
                    take(field, json, fields);
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw malformed();
            }
            if (!images) {
                throw noImages();
            }
            return new JsonList(file, limits);
        } catch (JacksonException _) {
            throw malformed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkImages(JsonParser json, boolean again) {
        if (again || json.currentToken() != JsonToken.START_ARRAY) {
            throw noImages();
        }
        json.skipChildren();
    }

    private static void take(String field, JsonParser json, BatchFields fields) {
        if (field.equals("presets")) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw FieldFault.invalid(field, "presets is a list of names of presets.");
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                fields.take(field, value(field, json), FIELDS);
            }
        } else {
            if (field.equals("preset")) {
                throw FieldFault.unknown(field, FIELDS);
            }
            fields.take(field, value(field, json), FIELDS);
        }
    }

    private static String value(String field, JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getString().strip();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_NULL -> "";
            default -> throw FieldFault.invalid(field, field + " is a text, or true or false.");
        };
    }

    @Override
    public String name() {
        return "Images by address";
    }

    @Override
    public List<CsvColumn> columns() {
        return COLUMNS;
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public CsvRows rows() {
        try {
            InputStream bytes = Files.newInputStream(file);
            try {
                return new JsonRows(MAPPER.createParser(bytes), bytes, limits);
            } catch (RuntimeException e) {
                bytes.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FaultException noImages() {
        return FieldFault.invalid(
                IMAGES,
                "images is a list of at least one address, each \"https://…\" or {\"url\": \"https://…\", \"id\": …, \"name\": …}.");
    }

    static FaultException malformed() {
        return Faults.invalid(
                "json-malformed", "The body is not the JSON object that this call expects; see /openapi.json.");
    }
}
