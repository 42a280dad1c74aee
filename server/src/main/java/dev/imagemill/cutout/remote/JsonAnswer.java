package dev.imagemill.cutout.remote;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the result in what services answer as JSON: bytes as base64 or a data URL, or an address, under one of the names that are
 * usual ({@code data.result_b64} of remove.bg; {@code image}, {@code result}, {@code url} … of services on RapidAPI).
 */
final class JsonAnswer {

    private static final List<String> NAMES = List.of(
            "result_b64",
            "image_base64",
            "base64",
            "result_url",
            "image_url",
            "output_url",
            "cutout",
            "image",
            "result",
            "output",
            "url",
            "data");
    private static final int MAX_DEPTH = 8;
    private static final int MAX_DOCUMENT = 48_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_DOCUMENT)
                            .maxStringLength(MAX_DOCUMENT)
                            .maxNestingDepth(32)
                            .maxTokenCount(10_000)
                            .build())
                    .build())
            .build();

    private JsonAnswer() {}

    /**
     * The text that is the result, or says where it is.
     *
     * @throws IOException where there is none
     */
    static String result(byte[] json) throws IOException {
        return find(parse(json), MAX_DEPTH).orElseThrow(() -> new IOException("JSON without a picture"));
    }

    /** The code of the first error by the conventions of remove.bg; empty where there is none. */
    static Optional<String> errorCode(byte[] json) {
        try {
            JsonNode code = parse(json).path("errors").path(0).path("code");
            return code.isString() ? Optional.of(code.stringValue()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static JsonNode parse(byte[] json) throws IOException {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IOException("JSON that cannot be read", e);
        }
    }

    private static Optional<String> find(JsonNode node, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        for (String name : NAMES) {
            JsonNode value = node.path(name);
            if (value.isString() && !value.stringValue().isBlank()) {
                return Optional.of(value.stringValue().strip());
            }
        }
        for (JsonNode child : node) {
            Optional<String> found = child.isContainer() ? find(child, depth - 1) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
