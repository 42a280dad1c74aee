package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stopping the server. */
class StopTest {

    /** The timeout is shorter than the time that a stop would wait for requests that do not end. */
    @Test
    @Timeout(28)
    void endsOpenStreamsFirst() throws IOException {
        TestServer server = TestServer.start();
        try (InputStream stream = new TestCaller(server).open("/api/v1/events").body()) {
            server.close();

            assertThat(new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .startsWith("retry: 2000\n\n")
                    .doesNotContain("event: image");
        }
    }
}
