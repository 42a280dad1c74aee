package dev.imagemill.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code serve} in a process of its own, on a free port: to be killed, measured, or started with other settings. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final int KIB = 1024;
    /** A server that is not ready by then, or does not end, never will. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** As the launcher starts it, but with a heap that does not depend on how much memory the machine has. */
    private static final List<String> FLAGS =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx384m");

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the server from the class path of this JVM. */
    public static ServerProcess start(Path home) throws IOException {
        return start(home, Map.of());
    }

    /** Starts the server from the class path of this JVM, with these environment variables besides its own. */
    public static ServerProcess start(Path home, Map<String, String> environment) throws IOException {
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(FLAGS);
        java.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.imagemill.Imagemill"));
        return start(java, home, environment);
    }

    /**
     * Starts it and waits until it says that it is ready.
     *
     * @param java the command up to and with the main class or jar
     * @throws IOException with what it printed, where it ends before that or takes minutes
     */
    public static ServerProcess start(List<String> java, Path home, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("serve", "--port", "0"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("IMAGEMILL_HOME", home.toString());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        Thread watchdog = Thread.ofVirtual().start(() -> endWhenLate(process));
        try {
            return ready(process, process.inputReader(StandardCharsets.UTF_8));
        } finally {
            watchdog.interrupt();
        }
    }

    private static ServerProcess ready(Process process, BufferedReader output) throws IOException {
        StringBuilder printed = new StringBuilder();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    Thread.ofVirtual().start(() -> passOn(output));
                    return new ServerProcess(process, URI.create(ready.group(1)));
                }
                printed.append(line).append('\n');
            }
        } catch (IOException e) {
            // As where it ends: its output is closed when it is ended for being late.
            printed.append(e).append('\n');
        }
        process.destroyForcibly();
        throw new IOException(
                "the server ended, or was ended after " + PATIENCE + ", before it was ready:\n" + printed);
    }

    private static void endWhenLate(Process process) {
        try {
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It is ready, or its start has failed.
            Thread.currentThread().interrupt();
        }
    }

    /** The pipe would fill otherwise, and the server stand still. */
    private static void passOn(BufferedReader output) {
        try {
            output.transferTo(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The process was killed: there is nothing more to pass on.
            return;
        }
    }

    public URI address() {
        return address;
    }

    /** The most memory it ever had resident, in bytes; Linux only. */
    public long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .findFirst()
                .orElse(0);
    }

    /** The time that cores have spent on it so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** SIGKILL: no hook of the program runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as a person or an orchestrator stops it; the exit status. */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    private int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE)) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not end within " + PATIENCE);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(30))) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
