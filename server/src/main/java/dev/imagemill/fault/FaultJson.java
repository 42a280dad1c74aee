package dev.imagemill.fault;

import tools.jackson.databind.json.JsonMapper;

/** Faults as JSON text, as they are kept. */
public final class FaultJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FaultJson() {}

    public static String write(Fault fault) {
        return MAPPER.writeValueAsString(fault);
    }

    /** Reads what {@link #write} wrote. */
    public static Fault read(String json) {
        return MAPPER.readValue(json, Fault.class);
    }
}
