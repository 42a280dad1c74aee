package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stopping the server. */
class StopTest {

    /** Shorter than the 30 s that a stop would wait for requests that do not end. */
    private static final Duration LESS_THAN_GRACE = Duration.ofSeconds(28);

    @Test
    @Timeout(180)
    void endsOpenStreamsFirst() throws IOException {
        TestServer server = TestServer.start();
        try (InputStream stream = new TestCaller(server).open("/api/v1/events").body()) {
            assertTimeoutPreemptively(LESS_THAN_GRACE, server::close);

            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("retry: 2000\n\n")
                    .doesNotContain("event: image");
        }
    }
}
