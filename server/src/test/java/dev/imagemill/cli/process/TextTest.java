package dev.imagemill.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "12345678, 12.3 MB", "5000000000000000, 5000.0 TB"})
    void bytes(long bytes, String expected) {
        assertThat(Text.bytes(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"420, 0.4 s", "12999, 12 s", "185000, 3 min 05 s", "7620000, 2 h 07 min"})
    void duration(long millis, String expected) {
        assertThat(Text.duration(Duration.ofMillis(millis))).isEqualTo(expected);
    }
}
