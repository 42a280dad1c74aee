package dev.imagemill.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIFETIME = Duration.ofDays(100);

    @Test
    void goesOnWithASession() {
        Sessions.Session first = sessions(START, "a key").resume(null);

        Sessions.Session again = sessions(START.plusSeconds(60), "a key").resume(first.newToken());

        assertThat(first.newToken()).matches("v1\\.[0-9a-f-]{36}\\.\\d+\\.[A-Za-z0-9_-]{43}");
        assertThat(again.owner()).isEqualTo(first.owner());
        assertThat(again.newToken()).isNull();
    }

    @Test
    void renewsWhatIsGettingOld() {
        Sessions.Session first = sessions(START, "a key").resume(null);
        Instant later = START.plus(Duration.ofDays(11));

        Sessions.Session renewed = sessions(later, "a key").resume(first.newToken());

        assertThat(renewed.owner()).isEqualTo(first.owner());
        assertThat(renewed.newToken()).isNotNull().isNotEqualTo(first.newToken());
        assertThat(sessions(START.plus(Duration.ofDays(105)), "a key")
                        .resume(renewed.newToken())
                        .owner())
                .isEqualTo(first.owner());
    }

    @Test
    void startsAnewWhereItHasExpired() {
        Sessions.Session first = sessions(START, "a key").resume(null);

        Sessions.Session late =
                sessions(START.plus(LIFETIME).plusSeconds(1), "a key").resume(first.newToken());

        assertThat(late.owner()).isNotEqualTo(first.owner());
        assertThat(late.newToken()).isNotNull();
    }

    @Test
    void doesNotTrustTheFuture() {
        Sessions.Session future = sessions(START.plusSeconds(3600), "a key").resume(null);

        assertThat(sessions(START, "a key").resume(future.newToken()).owner()).isNotEqualTo(future.owner());
    }

    @Test
    void doesNotTrustAnotherKey() {
        Sessions.Session other = sessions(START, "another key").resume(null);

        assertThat(sessions(START, "a key").resume(other.newToken()).owner()).isNotEqualTo(other.owner());
    }

    @Test
    void takesNoChangeOfAnyCharacter() {
        Sessions sessions = sessions(START, "a key");
        Sessions.Session session = sessions.resume(null);
        String token = Objects.requireNonNull(session.newToken());

        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == '0' ? '1' : '0';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(sessions.resume(changed).owner()).as(changed).isNotEqualTo(session.owner());
        }
        assertThat(sessions.resume(token + "x").owner()).isNotEqualTo(session.owner());
        assertThat(sessions.resume("v1." + "x".repeat(5000)).newToken()).isNotNull();
    }

    private static Sessions sessions(Instant now, String key) {
        return new Sessions(key.getBytes(StandardCharsets.UTF_8), Clock.fixed(now, ZoneOffset.UTC), LIFETIME);
    }
}
