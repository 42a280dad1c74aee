package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class UploadBodyTest {

    @Test
    void endsForOneWhoSendsForEver() throws IOException {
        Ticking clock = new Ticking();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[1000]);

        InputStream body = new UploadBody(request, clock, Duration.ofSeconds(10)).getInputStream();

        assertThat(body.read(new byte[10])).isEqualTo(10);
        clock.now = clock.now.plusSeconds(10);
        assertThat(body.read()).isZero();
        clock.now = clock.now.plusSeconds(1);
        assertThatThrownBy(body::read).hasMessageContaining("upload-timeout").hasMessageContaining("10 s");
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
