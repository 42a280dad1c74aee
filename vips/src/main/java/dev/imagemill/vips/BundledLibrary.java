package dev.imagemill.vips;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The libvips build for this platform that lies in our jar.
 *
 * @param platform such as {@code linux-x64}
 * @param fileName the library's own file name
 * @param sha256 of the library, in hex
 * @param bytes the library's size
 */
record BundledLibrary(String platform, String fileName, String sha256, long bytes) {
    private static final String FOLDER = "native/";

    /**
     * The one for this machine.
     *
     * @throws IllegalStateException if none was packed for this system and processor
     */
    static BundledLibrary forThisPlatform() {
        String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream in = BundledLibrary.class.getResourceAsStream(FOLDER + platform + "/library.properties")) {
            if (in == null) {
                throw new IllegalStateException("There is no bundled libvips for " + platform
                        + "; install libvips 8.14 or newer and name its library file in the settings.");
            }
            Properties facts = new Properties();
            facts.load(in);
            return new BundledLibrary(
                    platform,
                    facts.getProperty("file"),
                    facts.getProperty("sha256"),
                    Long.parseLong(facts.getProperty("bytes")));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled libvips can't be read from the jar", e);
        }
    }

    static String platform(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "darwin" : os.replaceAll("[^a-z0-9]", "");
        String processor = switch (osArch) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> osArch;
        };
        return system + "-" + processor;
    }

    /** The user's cache folder by the rules of the platform. */
    static Path defaultCacheFolder(String osName, @Nullable String xdgCacheHome, Path home) {
        if (osName.toLowerCase(Locale.ROOT).contains("mac")) {
            return home.resolve("Library/Caches/imagemill");
        }
        boolean given = xdgCacheHome != null && Path.of(xdgCacheHome).isAbsolute();
        return (given ? Path.of(xdgCacheHome) : home.resolve(".cache")).resolve("imagemill");
    }

    /**
     * Puts the library into the cache folder unless it lies there whole, and says where it is. Safe with other threads and processes
     * doing the same: each writes its own temporary file and renames it, and the name holds the content's hash.
     */
    Path unpackInto(Path cacheFolder) {
        Path folder = cacheFolder.resolve("libvips").resolve(sha256.substring(0, 16));
        Path target = folder.resolve(fileName);
        try {
            if (isWhole(target)) {
                return target;
            }
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, fileName, ".tmp");
            try {
                write(temporary);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "libvips can't be unpacked into " + folder + "; name another cache folder in the settings", e);
        }
    }

    private boolean isWhole(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != bytes) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return sha256.equals(copyAndHash(in, OutputStream.nullOutputStream()));
        }
    }

    private void write(Path file) throws IOException {
        String resource = FOLDER + platform + "/" + fileName;
        try (InputStream in = BundledLibrary.class.getResourceAsStream(resource);
                OutputStream out = Files.newOutputStream(file)) {
            if (in == null) {
                throw new IOException("the jar has no " + resource);
            }
            String found = copyAndHash(in, out);
            if (!sha256.equals(found)) {
                throw new IOException(resource + " has the SHA-256 " + found + ", expected " + sha256);
            }
        }
    }

    private static String copyAndHash(InputStream in, OutputStream out) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(out, digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
