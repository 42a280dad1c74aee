package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.Sessions;
import dev.imagemill.notify.Notification;
import dev.imagemill.notify.Notifications;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Changes, live. Each read ends with an event that has to come; the timeout is there for when it does not. */
@ExtendWith(SharedServer.class)
@Timeout(90)
class EventsTest {

    private TestServer server;
    private TestCaller caller;

    @BeforeEach
    void connect(TestServer shared) {
        server = shared;
        caller = new TestCaller(shared);
        caller.get("/api/v1/images");
    }

    @Test
    void tellsOfAnImageUntilItIsReady() throws IOException {
        try (Events events = new Events(caller)) {
            String id = caller.uploaded("a.jpg", Pictures.jpeg(300, 200));

            Event event = events.next();
            while (!event.data().get("status").asString().equals("ready")) {
                assertThat(event.name()).isEqualTo("image");
                assertThat(event.data().get("id").asString()).isEqualTo(id);
                event = events.next();
            }

            assertThat(event.data())
                    .isEqualTo(caller.get("/api/v1/images/" + id).json());
        }
    }

    @Test
    void tellsOfChangesAndDeletion() throws IOException {
        String id = toldOf();
        try (Events events = new Events(caller)) {
            caller.send("PATCH", "/api/v1/images/" + id, "{\"name\":\"renamed\"}");
            Event renamed = events.next();
            caller.call("DELETE", "/api/v1/images/" + id);
            Event deleted = events.next();
            caller.call("POST", "/api/v1/images/" + id + "/restore");
            Event restored = events.next();

            assertThat(renamed.data().get("name").asString()).isEqualTo("renamed");
            assertThat(deleted.name()).isEqualTo("image-deleted");
            assertThat(deleted.data()).isEqualTo(TestCaller.JSON.readTree("{\"id\":\"" + id + "\"}"));
            assertThat(restored.name()).isEqualTo("image");
        }
    }

    @Test
    void tellsNothingOfOthers() throws IOException {
        try (Events events = new Events(caller)) {
            new TestCaller(server).uploaded("theirs.png", Pictures.png(20, 20));
            String mine = caller.uploaded("mine.png", Pictures.png(20, 20));

            assertThat(events.next().data().get("id").asString()).isEqualTo(mine);
        }
    }

    @Test
    void repeatsWhatWasMissed() throws IOException {
        String id = toldOf();
        String last;
        try (Events events = new Events(caller)) {
            caller.send("PATCH", "/api/v1/images/" + id, "{\"name\":\"one\"}");
            last = events.next().id();
        }
        caller.send("PATCH", "/api/v1/images/" + id, "{\"name\":\"two\"}");

        try (Events events = new Events(caller, "Last-Event-ID", last)) {
            assertThat(events.next().data().get("name").asString()).isEqualTo("two");
        }
    }

    @Test
    void repeatsWhatWasMissedToWhomNothingWasTold() throws IOException {
        String id = toldOf();
        Events events = new Events(caller);
        String joined = events.joined();
        events.close();
        caller.send("PATCH", "/api/v1/images/" + id, "{\"name\":\"two\"}");

        try (Events again = new Events(caller, "Last-Event-ID", joined)) {
            assertThat(again.next().data().get("name").asString()).isEqualTo("two");
        }
    }

    @Test
    void tellsOfNotificationsAndRepeatsThoseThatWereMissed() throws IOException {
        String last;
        try (Events events = new Events(caller)) {
            notice("one");
            Event first = events.next();
            last = first.id();
            assertThat(first.name()).isEqualTo("notification");
            assertThat(first.data())
                    .isEqualTo(caller.get("/api/v1/notifications").json().at("/notifications/0"));
        }
        notice("two");
        toldOf();
        notice("three");

        try (Events events = new Events(caller, "Last-Event-ID", last)) {
            assertThat(List.of(events.next(), events.next(), events.next()))
                    .extracting(Event::name)
                    .containsExactly("notification", "image", "notification");
        }
    }

    /** An image of which all has been told: its last event may come a little after it can be seen to be ready. */
    private String toldOf() throws IOException {
        try (Events events = new Events(caller)) {
            String id = caller.uploaded("a.png", Pictures.png(20, 20));
            Event event = events.next();
            while (!event.data().get("status").asString().equals("ready")) {
                event = events.next();
            }
            return id;
        }
    }

    private void notice(String title) {
        server.bean(Notifications.class)
                .add(
                        server.bean(Sessions.class).resume(caller.cookie()).owner(),
                        UUID.randomUUID().toString(),
                        new Notifications.Note(Notification.Kind.BATCH_COMPLETED, title, "It is done.", null));
    }

    @Test
    void saysToReadAllAgainWhereItDoesNotKnow() throws IOException {
        try (Events events = new Events(caller, "Last-Event-ID", "before-a-restart-17")) {
            Event event = events.next();

            assertThat(event.name()).isEqualTo("reload");
            assertThat(event.data().toString()).isEqualTo("{}");
        }
    }

    @Test
    void isBoundedPerOwner() throws IOException {
        List<Events> open = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            open.add(new Events(caller));
        }

        TestCaller.Answer refused = caller.get("/api/v1/events");

        assertProblem(refused, 429, "too-many-streams");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        try (Events other = new Events(new TestCaller(server))) {
            assertThat(other.status()).isEqualTo(200);
        }
        for (Events events : open) {
            events.close();
        }
    }

    /** One event. */
    private record Event(String id, String name, JsonNode data) {}

    /** A stream of them. */
    private static final class Events implements AutoCloseable {

        private final HttpResponse<InputStream> response;
        private final BufferedReader lines;

        Events(TestCaller caller, String... headers) throws IOException {
            response = caller.open("/api/v1/events", headers);
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo("retry: 2000");
            assertThat(lines.readLine()).isEmpty();
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        }

        int status() {
            return response.statusCode();
        }

        /** The id that a first visit begins with. */
        String joined() throws IOException {
            Event first = any();
            assertThat(first.name()).isEqualTo("heartbeat");
            return first.id();
        }

        Event next() throws IOException {
            Event event = any();
            while (event.name().equals("heartbeat")) {
                event = any();
            }
            return event;
        }

        private Event any() throws IOException {
            String line = line();
            while (line.isEmpty()) {
                line = line();
            }
            return new Event(
                    value("id", line), value("event", line()), TestCaller.JSON.readTree(value("data", line())));
        }

        private String line() throws IOException {
            @Nullable String line = lines.readLine();
            assertThat(line).as("the stream goes on").isNotNull();
            return line;
        }

        private static String value(String field, String line) {
            assertThat(line).startsWith(field + ": ");
            return line.substring(field.length() + 2);
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }
}
