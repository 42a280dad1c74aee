package dev.imagemill.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Progress progress = new Progress(40, 10, 1, 19, 0, 1000, 500, Duration.ofSeconds(5));

    @Test
    void tellsCountRateAndTimeLeft() {
        assertThat(bar(80).line(progress))
                .isEqualTo("███████░░░░░░░░░░░░░░░░░░░░░░░ 10/40  2.0/s  15 s left  1 failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 45, 60, 200})
    void fitsIntoTheTerminal(int columns) {
        assertThat(bar(columns).line(progress)).hasSizeLessThan(columns);
    }

    @Test
    void printsNothingWithoutATerminal() {
        bar(0).show(progress);
        bar(0).clear();

        assertThat(written.size()).isZero();
    }

    private ProgressBar bar(int columns) {
        return new ProgressBar(new PrintStream(written, true, StandardCharsets.UTF_8), columns);
    }
}
