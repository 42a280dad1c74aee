package dev.imagemill.access;

import dev.imagemill.fault.SettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** The key that signs sessions: 32 random bytes, made once and kept in a file that only its user can read. */
final class SecretKeyFile {

    private static final String NAME = "secret.key";
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

    private SecretKeyFile() {}

    /** Reads the key of a home folder; makes it on the first start. */
    static byte[] in(Path home) {
        Path file = home.resolve(NAME);
        try {
            Files.createDirectories(home);
            if (!Files.exists(file)) {
                create(home, file);
            }
            return decoded(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the key " + file, e);
        }
    }

    /** Written beside and renamed, so that an instance that starts at the same time never reads half a key. */
    private static void create(Path home, Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = home.resolve(NAME + "." + UUID.randomUUID() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions(home))) {
            channel.write(ByteBuffer.wrap(
                    (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            publish(draft, file);
        } catch (FileAlreadyExistsException _) {
            // Another instance was first; its key is everybody's.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A link fails where the file exists, without a gap in which another could come; a rename would replace it. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException _) {
            // exFAT and many network shares have no links.
            Files.move(draft, file);
        }
    }

    private static FileAttribute<?>[] permissions(Path home) throws IOException {
        return Files.getFileStore(home).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN)}
                : new FileAttribute<?>[0];
    }

    private static byte[] decoded(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the one message for all that is wrong with it.
        }
        throw new SettingException(
                NAME + " in the home folder", null, BYTES + " bytes in base64 (delete it to start all sessions anew)");
    }
}
