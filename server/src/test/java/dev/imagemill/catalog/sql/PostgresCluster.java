package dev.imagemill.catalog.sql;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of the tests' own, from the programs that are installed, in a temporary folder and on loopback. Started
 * once, where it is first needed; stopped with the JVM. Where there are none the tests skip, but fail with {@code CI=true}.
 */
public final class PostgresCluster {

    private static final String USER = "imagemill";
    private static final String SERVER_USER = "postgres";
    private static final String FOLDER = "imagemill-postgres";
    private static final long COMMAND_SECONDS = 240;
    private static final int STARTS = 5;

    private static final class Holder {
        static final @Nullable PostgresCluster RUNNING =
                findPrograms().map(PostgresCluster::new).orElse(null);
    }

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresCluster(Path programs) {
        this.programs = programs;
        try {
            folder = newFolder();
            run(asServer("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N"));
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            port = start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder that the server's user can reach: not every user's folder for temporary files is open to others. */
    private static Path newFolder() throws IOException {
        if (!isRoot()) {
            return Files.createTempDirectory(FOLDER);
        }
        for (String parent : List.of(System.getProperty("java.io.tmpdir"), "/tmp", "/var/tmp")) {
            Path made = Files.createTempDirectory(Path.of(parent), FOLDER);
            run(List.of("chown", SERVER_USER, made.toString()));
            if (exit(List.of("runuser", "-u", SERVER_USER, "--", "test", "-w", made.toString())) == 0) {
                return made;
            }
            Files.delete(made);
        }
        throw new IllegalStateException("the user " + SERVER_USER + " can reach no folder for temporary files");
    }

    /** On a port that is free when it is looked for; on another one where somebody took that meanwhile. */
    private int start() throws IOException {
        for (int left = STARTS - 1; ; left--) {
            int free = freePort();
            try {
                run(asServer(
                        "pg_ctl",
                        "-D",
                        data(),
                        "-w",
                        "-t",
                        String.valueOf(COMMAND_SECONDS / 2),
                        "-l",
                        folder.resolve("log").toString(),
                        "-o",
                        "-p " + free + " -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories=''",
                        "start"));
                return free;
            } catch (IllegalStateException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    /** Settings of a new, empty database; skips the test where there is no PostgreSQL. */
    public static DatabaseSettings newDatabase() {
        PostgresCluster cluster = Holder.RUNNING;
        if (cluster == null && "true".equals(System.getenv("CI"))) {
            Assertions.fail("no initdb in /usr/lib/postgresql/*/bin or on the path, and CI=true asks for it");
        }
        Assumptions.assumeTrue(cluster != null, "no initdb in /usr/lib/postgresql/*/bin or on the path");
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        String server = "jdbc:postgresql://127.0.0.1:" + cluster.port + "/";
        try (Connection connection = DriverManager.getConnection(server + "postgres", USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseSettings(server + name, USER, "", 4);
    }

    private void stop() {
        try {
            run(asServer("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop"));
            try (Stream<Path> tree = Files.walk(folder)) {
                tree.sorted(java.util.Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(File::delete);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private List<String> asServer(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // The server refuses to run as root.
            command.addAll(List.of("runuser", "-u", SERVER_USER, "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile(FOLDER, ".out");
        try {
            int exit = exit(command, ProcessBuilder.Redirect.to(output.toFile()));
            if (exit != 0) {
                throw new IllegalStateException(command + " ended with " + exit + ": " + Files.readString(output));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int exit(List<String> command) throws IOException {
        return exit(command, ProcessBuilder.Redirect.DISCARD);
    }

    private static int exit(List<String> command, ProcessBuilder.Redirect output) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end within " + COMMAND_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> findPrograms() {
        List<Path> folders = new ArrayList<>();
        File[] versions = new File("/usr/lib/postgresql").listFiles();
        if (versions != null) {
            Stream.of(versions).map(v -> v.toPath().resolve("bin")).forEach(folders::add);
        }
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .forEach(folders::add);
        return folders.stream()
                .filter(f -> Files.isExecutable(f.resolve("initdb")))
                .findFirst();
    }
}
