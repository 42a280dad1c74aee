package dev.imagemill.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.fault.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyFileTest {

    @TempDir
    private Path home;

    @Test
    void makesAKeyOnceThatOnlyItsUserReads() throws IOException {
        byte[] first = SecretKeyFile.in(home.resolve("new"));

        assertThat(first).hasSize(32);
        assertThat(SecretKeyFile.in(home.resolve("new"))).isEqualTo(first);
        assertThat(SecretKeyFile.in(home)).isNotEqualTo(first);
        Path file = home.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("new", "secret.key");
        }
    }

    @Test
    void isOneKeyForAllWhoStartAtOnce() {
        List<byte[]> keys = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> SecretKeyFile.in(home))
                .toList();

        assertThat(keys).allMatch(key -> java.util.Arrays.equals(key, SecretKeyFile.in(home)));
    }

    @Test
    void saysWhatIsWrongWithTheFileButNotWhatIsInIt() throws IOException {
        Files.writeString(home.resolve("secret.key"), "c2hvcnQ=");

        assertThatThrownBy(() -> SecretKeyFile.in(home))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("secret.key")
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
    }
}
