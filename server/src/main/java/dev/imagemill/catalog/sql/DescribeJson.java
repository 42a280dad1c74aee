package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.DescribeOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Orders of descriptions, as they are kept. */
final class DescribeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DescribeJson() {}

    static String write(DescribeOrder order) {
        return MAPPER.writeValueAsString(order);
    }

    static DescribeOrder read(@Nullable String json) {
        return json == null ? DescribeOrder.USUAL : MAPPER.readValue(json, DescribeOrder.class);
    }
}
