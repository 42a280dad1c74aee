package dev.imagemill.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events; each is flushed at once. */
final class EventStream {

    private static final String RECONNECT = "retry: 2000\n\n";
    private static final String HEARTBEAT = "heartbeat";

    private final OutputStream out;
    private final JsonMapper json;

    EventStream(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    void start() throws IOException {
        write(RECONNECT);
    }

    /** An event and no comment, since many clients keep the id of a block only where it has data. */
    void heartbeat(String id) throws IOException {
        event(id, HEARTBEAT, Map.of());
    }

    /** JSON has no raw line breaks, so that it is always one line of data. */
    void event(String id, String name, Object data) throws IOException {
        write("id: " + id + "\nevent: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
