package dev.imagemill.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.ingest.folder.Arrivals.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Path A = Path.of("a.jpg");
    private static final Path B = Path.of("b.jpg");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Arrivals arrivals = new Arrivals(Duration.ofSeconds(2));

    @Test
    void aFileIsDueWhenItHasStayedAsItIs() {
        arrivals.seen(A, new FileStamp(10, 1), START);
        arrivals.seen(A, new FileStamp(10, 1), after(1));

        assertThat(arrivals.take(after(1))).isNull();
        assertThat(arrivals.nextDue()).isEqualTo(after(2));
        assertThat(taken(2).getKey()).isEqualTo(A);
        assertThat(arrivals.isEmpty()).isTrue();
        assertThat(arrivals.nextDue()).isNull();
    }

    @Test
    void aSlowCopyBeginsItsTimeAnewWithEachChange() {
        for (int second = 0; second < 60; second++) {
            arrivals.seen(A, new FileStamp(second, second), after(second));
            assertThat(arrivals.take(after(second))).isNull();
        }

        assertThat(arrivals.nextDue()).isEqualTo(after(61));
        assertThat(taken(61).getValue().since()).isEqualTo(after(59));
    }

    @Test
    void oldFilesAreDueAtOnceAndInTheirOrder() {
        arrivals.seenOld(B, new FileStamp(1, 1), START.minusSeconds(100), START);
        arrivals.seenOld(A, new FileStamp(1, 1), START.minusSeconds(100), START);

        assertThat(taken(0).getKey()).isEqualTo(B);
        assertThat(taken(0).getKey()).isEqualTo(A);
    }

    @Test
    void whatFailedForNowComesAgainUnlessItChanged() {
        arrivals.seen(A, new FileStamp(1, 1), START);
        Waiting first = taken(2).getValue();
        arrivals.again(A, first, after(10));

        arrivals.seen(A, new FileStamp(1, 1), after(3));
        assertThat(arrivals.take(after(9))).isNull();
        Waiting second = taken(10).getValue();
        assertThat(second.tries()).isEqualTo(1);
        assertThat(second.since()).isEqualTo(START);

        arrivals.again(A, second, after(100));
        arrivals.seen(A, new FileStamp(2, 2), after(20));
        assertThat(taken(22).getValue().tries()).isZero();
    }

    @Test
    void whatIsGoneIsForgotten() {
        arrivals.seen(A, new FileStamp(1, 1), START);
        arrivals.forget(A);

        assertThat(arrivals.take(after(2))).isNull();
        assertThat(arrivals.isEmpty()).isTrue();
    }

    private Map.Entry<Path, Waiting> taken(int second) {
        return Objects.requireNonNull(arrivals.take(after(second)));
    }

    private static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }
}
