package dev.imagemill.fault;

import tools.jackson.databind.json.JsonMapper;

/** Faults and notices as JSON text, as they are kept. */
public final class FaultJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FaultJson() {}

    public static String write(Fault fault) {
        return MAPPER.writeValueAsString(fault);
    }

    public static String write(Notice notice) {
        return MAPPER.writeValueAsString(notice);
    }

    /** Reads what {@link #write(Notice)} wrote. */
    public static Notice readNotice(String json) {
        return MAPPER.readValue(json, Notice.class);
    }

    /** Reads what {@link #write(Fault)} wrote. */
    public static Fault read(String json) {
        return MAPPER.readValue(json, Fault.class);
    }
}
