import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Fetches the libvips builds pinned in package-lock.json (npm checks their hashes) and lays them out as class path
 * resources: {@code dev/imagemill/vips/native/{os}-{arch}/} with the library, {@code library.properties} (file name, SHA-256,
 * size), {@code versions.json} and {@code LICENCES.md}. Does nothing when the lock file hasn't changed since the last run.
 *
 * <p>Usage: {@code java PackNatives.java <folder of package.json> <resource folder>}
 */
final class PackNatives {
    private static final List<String> PLATFORMS = List.of("linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64");
    private static final String PACKAGE = "node_modules/@img/sharp-libvips-";

    public static void main(String[] args) throws Exception {
        Path source = Path.of(args[0]).toAbsolutePath();
        Path resources = Path.of(args[1]).toAbsolutePath();
        String wanted = sha256(source.resolve("package-lock.json")) + " " + sha256(source.resolve("PackNatives.java"));
        Path stamp = resources.resolveSibling("natives.stamp");
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        fetch(source);
        for (String platform : PLATFORMS) {
            pack(source.resolve(PACKAGE + platform), resources.resolve("dev/imagemill/vips/native/" + platform));
        }
        Files.writeString(stamp, wanted);
    }

    /** {@code npm ci} removes what is there, so it runs only where the installed tree isn't the locked one. */
    private static void fetch(Path source) throws Exception {
        Path stamp = source.resolve("node_modules/.fetched");
        String wanted = sha256(source.resolve("package-lock.json"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        System.out.println("Fetching libvips for " + String.join(", ", PLATFORMS));
        // Three of the four packages are for other systems, which npm installs only when forced.
        Process npm = new ProcessBuilder("npm", "ci", "--force", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(source.toFile())
                .inheritIO()
                .start();
        if (!npm.waitFor(10, TimeUnit.MINUTES)) {
            npm.destroyForcibly();
            throw new IllegalStateException("npm ci took more than 10 minutes; check the network and npm's registry");
        }
        if (npm.exitValue() != 0) {
            throw new IllegalStateException("npm ci ended with status " + npm.exitValue() + ", see above");
        }
        Files.writeString(stamp, wanted);
    }

    private static void pack(Path source, Path target) throws Exception {
        Files.createDirectories(target);
        Path library;
        try (var files = Files.list(source.resolve("lib"))) {
            library = files.filter(f -> f.getFileName().toString().startsWith("libvips-cpp."))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no libvips-cpp in " + source));
        }
        copy(library, target.resolve(library.getFileName()));
        copy(source.resolve("versions.json"), target.resolve("versions.json"));
        copy(source.resolve("README.md"), target.resolve("LICENCES.md"));
        Files.writeString(
                target.resolve("library.properties"),
                "file=%s%nsha256=%s%nbytes=%d%n".formatted(library.getFileName(), sha256(library), Files.size(library)));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
