package dev.imagemill.ingest;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/** Where files arrive: streamed to disk, hashed and counted on the way, refused as soon as something is wrong. */
public final class StagingFolder {

    private static final String PREFIX = "upload-";
    private static final String HELD_PREFIX = "held-";
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path folder;
    private final DataSize maxFileSize;

    /**
     * Takes files in below a folder.
     *
     * @param folder exists
     */
    public StagingFolder(Path folder, DataSize maxFileSize) {
        this.folder = folder;
        this.maxFileSize = maxFileSize;
    }

    /**
     * Takes a file in. Holds one buffer of it in memory; leaves nothing behind where it fails.
     *
     * @throws IOException as the stream throws it
     * @throws FileFault {@code file-empty}, {@code not-an-image}, {@code file-too-large}
     * @throws FaultException {@code staging-failed} where it cannot be written
     */
    public StagedFile stage(FileName name, InputStream body) throws IOException {
        byte[] head = body.readNBytes(ImageFormat.SNIFF_BYTES);
        ImageFormat format = format(name, head);
        Path file = folder.resolve(PREFIX + UUID.randomUUID());
        boolean whole = false;
        try (OutputStream out = open(file)) {
            MessageDigest digest = sha256();
            long bytes = copy(name, head, body, out, digest);
            whole = true;
            return new StagedFile(name, file, format, bytes, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Takes a file in that is no picture, such as a list of them.
     *
     * @param maxBytes its most
     * @param tooLarge thrown where it has more
     * @throws IOException as the stream throws it
     * @throws FaultException {@code staging-failed} where it cannot be written
     */
    public HeldFile hold(InputStream body, DataSize maxBytes, Supplier<FaultException> tooLarge) throws IOException {
        HeldFile file = new HeldFile(folder.resolve(HELD_PREFIX + UUID.randomUUID()));
        boolean whole = false;
        try (OutputStream out = open(file.path())) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long bytes = 0;
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                bytes += count;
                if (bytes > maxBytes.toBytes()) {
                    throw tooLarge.get();
                }
                write(out, buffer, count);
            }
            whole = true;
            return file;
        } finally {
            if (!whole) {
                file.close();
            }
        }
    }

    /** Of one file. */
    public DataSize maxFileSize() {
        return maxFileSize;
    }

    /** The same as people write it: {@code 64 MB}. */
    public String shownMaxFileSize() {
        return shown(maxFileSize);
    }

    private long copy(FileName name, byte[] head, InputStream body, OutputStream out, MessageDigest digest)
            throws IOException {
        byte[] buffer = Arrays.copyOf(head, BUFFER_BYTES);
        long bytes = 0;
        int count = head.length;
        while (count >= 0) {
            bytes += count;
            if (bytes > maxFileSize.toBytes()) {
                throw FileFault.of(name, FaultCategory.LIMIT_EXCEEDED, "file-too-large", tooLarge(name));
            }
            digest.update(buffer, 0, count);
            write(out, buffer, count);
            count = body.read(buffer);
        }
        return bytes;
    }

    private static ImageFormat format(FileName name, byte[] head) {
        if (head.length == 0) {
            throw FileFault.of(
                    name,
                    FaultCategory.INVALID_INPUT,
                    "file-empty",
                    name + " is empty; an image has at least one byte.");
        }
        return ImageFormat.sniff(head)
                .orElseThrow(() -> FileFault.of(
                        name,
                        FaultCategory.INVALID_INPUT,
                        "not-an-image",
                        name + " is not an image: its first bytes are of none of the formats " + knownFormats() + "."));
    }

    private static String knownFormats() {
        return Arrays.stream(ImageFormat.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private String tooLarge(FileName name) {
        return name + " is larger than " + shown(maxFileSize) + ", the most that a file may have; send a smaller one.";
    }

    /** A size as people write it: whole megabytes where it is that. */
    static String shown(DataSize size) {
        long megabyte = DataSize.ofMegabytes(1).toBytes();
        return size.toBytes() % megabyte == 0 ? size.toMegabytes() + " MB" : size.toBytes() + " bytes";
    }

    private OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private static FaultException cannotWrite(IOException cause) {
        return Fault.temporary(
                        FaultCategory.UNAVAILABLE,
                        "staging-failed",
                        "The upload could not be written to the server's disk, which may be full; try again later.")
                .toException(cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
