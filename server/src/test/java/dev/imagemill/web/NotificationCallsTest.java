package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.access.Sessions;
import dev.imagemill.notify.Notification;
import dev.imagemill.notify.Notifications;
import dev.imagemill.web.TestCaller.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an owner should know. */
@ExtendWith(SharedServer.class)
class NotificationCallsTest {

    private static final String NOTIFICATIONS = "/api/v1/notifications";

    private TestServer server;
    private TestCaller caller;

    @BeforeEach
    void connect(TestServer shared) {
        server = shared;
        caller = new TestCaller(shared);
        caller.get(NOTIFICATIONS);
    }

    @Test
    void listsAndMarksAsRead() {
        UUID batch = UUID.randomUUID();
        add("first", batch);
        add("second", batch);

        Answer page = caller.get(NOTIFICATIONS + "?limit=1");
        Answer rest = caller.get(NOTIFICATIONS + "?limit=1&cursor=" + page.at("/nextCursor"));
        String first = rest.at("/notifications/0/id");
        Answer read = caller.send("POST", NOTIFICATIONS + "/read", "{\"upTo\":\"" + first + "\"}");

        assertThat(page.at("/notifications/0/title")).isEqualTo("second");
        assertThat(page.at("/notifications/0/kind")).isEqualTo("batch-completed");
        assertThat(page.at("/notifications/0/batch")).isEqualTo(batch.toString());
        assertThat(page.json().at("/notifications/0/read").asBoolean()).isFalse();
        assertThat(page.json().at("/unread").asInt()).isEqualTo(2);
        assertThat(rest.json().at("/nextCursor").isNull()).isTrue();
        assertThat(read.status()).as(read.text()).isEqualTo(204);
        Answer after = caller.get(NOTIFICATIONS);
        assertThat(after.json().at("/unread").asInt()).isEqualTo(1);
        assertThat(after.json().at("/notifications/1/read").asBoolean()).isTrue();
        assertThat(new TestCaller(server)
                        .get(NOTIFICATIONS)
                        .json()
                        .at("/notifications")
                        .size())
                .isZero();
    }

    @Test
    void saysWhatIsWrong() {
        assertProblem(caller.send("POST", NOTIFICATIONS + "/read", "{\"upTo\":\"x\"}"), 422, "field-invalid");
        assertProblem(caller.send("POST", NOTIFICATIONS + "/read", "{}"), 422, "field-invalid");
        assertProblem(caller.get(NOTIFICATIONS + "?limit=201"), 400, "parameter-invalid");
    }

    private void add(String title, UUID batch) {
        OwnerId owner = server.bean(Sessions.class).resume(caller.cookie()).owner();
        server.bean(Notifications.class)
                .add(
                        owner,
                        UUID.randomUUID().toString(),
                        new Notifications.Note(Notification.Kind.BATCH_COMPLETED, title, "It is done.", batch));
    }
}
