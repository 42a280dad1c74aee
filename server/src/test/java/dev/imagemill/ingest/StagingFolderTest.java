package dev.imagemill.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class StagingFolderTest {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @TempDir
    private Path folder;

    @Test
    void keepsBytesCountAndHash() throws Exception {
        byte[] file = java.util.Arrays.copyOf(PNG, 200_000);

        try (StagedFile staged =
                staging(DataSize.ofMegabytes(1)).stage(FileName.of("a.png"), new ByteArrayInputStream(file))) {
            assertThat(Files.readAllBytes(staged.path())).isEqualTo(file);
            assertThat(staged.bytes()).isEqualTo(file.length);
            assertThat(staged.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        }
        assertThat(left()).isZero();
    }

    /** What a thread allocates is counted exactly, so that this needs no luck with the collector. */
    @Test
    void holdsNoMoreThanItsBuffer() throws IOException {
        StagingFolder staging = staging(DataSize.ofMegabytes(64));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        staging.stage(FileName.of("warm.png"), new ByteArrayInputStream(PNG)).close();
        InputStream large =
                new SequenceInputStream(new ByteArrayInputStream(PNG), InputStreams.zeros(60L * 1024 * 1024));
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());

        StagedFile staged = staging.stage(FileName.of("large.png"), large);

        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
        assertThat(staged.bytes()).isEqualTo(60L * 1024 * 1024 + PNG.length);
        assertThat(allocated).isLessThan(2 * 1024 * 1024);
        staged.close();
    }

    @Test
    void stopsAtTheLimitAndLeavesNothing() {
        StagingFolder staging = staging(DataSize.ofKilobytes(100));
        InputStream endless =
                new SequenceInputStream(new ByteArrayInputStream(PNG), InputStreams.zeros(Long.MAX_VALUE));

        assertThatThrownBy(() -> staging.stage(FileName.of("big.png"), endless))
                .isInstanceOfSatisfying(FileFault.class, fault -> {
                    assertThat(fault.fault().code()).isEqualTo("file-too-large");
                    assertThat(fault.fault().detail()).contains("big.png").contains("102400 bytes");
                });
        assertThat(left()).isZero();
    }

    @Test
    void takesExactlyTheLimit() throws IOException {
        StagingFolder staging = staging(DataSize.ofKilobytes(1));

        StagedFile staged =
                staging.stage(FileName.of("a.png"), new ByteArrayInputStream(java.util.Arrays.copyOf(PNG, 1024)));

        assertThat(staged.bytes()).isEqualTo(1024);
    }

    @Test
    void leavesNothingWhereTheSenderGoesAway() {
        InputStream gone = new SequenceInputStream(
                new ByteArrayInputStream(java.util.Arrays.copyOf(PNG, 5000)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        throw new IOException("gone");
                    }
                });

        assertThatThrownBy(() -> staging(DataSize.ofMegabytes(1)).stage(FileName.of("a.png"), gone))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(left()).isZero();
    }

    @Test
    void saysThatTheDiskCannotTakeIt() {
        StagingFolder nowhere = new StagingFolder(folder.resolve("missing"), DataSize.ofMegabytes(1));

        assertThatThrownBy(() -> nowhere.stage(FileName.of("a.png"), new ByteArrayInputStream(PNG)))
                .hasMessageContaining("staging-failed")
                .hasMessageNotContaining(folder.toString());
    }

    private StagingFolder staging(DataSize most) {
        return new StagingFolder(folder, most);
    }

    private long left() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Streams for tests. */
    private static final class InputStreams {

        static InputStream zeros(long bytes) {
            return new InputStream() {
                private long left = bytes;

                @Override
                public int read() {
                    return left-- > 0 ? 0 : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    int count = (int) Math.min(left, length);
                    left -= count;
                    return count == 0 ? -1 : count;
                }
            };
        }
    }
}
