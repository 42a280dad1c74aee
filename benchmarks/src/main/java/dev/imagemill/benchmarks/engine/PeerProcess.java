package dev.imagemill.benchmarks.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A peer that runs in a process of its own and stays warm. A line {@code input TAB iterations TAB quality TAB prefix TAB widths} asks
 * it for work; it answers with the nanoseconds that it took, on its own clock.
 */
final class PeerProcess implements Contender {

    private final String name;
    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    PeerProcess(String name, List<String> command, Map<String, String> environment) throws IOException {
        this.name = name;
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        this.process = builder.start();
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long run(Work work, int iterations) throws IOException {
        String widths = work.widths().stream().map(String::valueOf).collect(Collectors.joining(","));
        requests.write(String.join(
                "\t",
                work.input().toString(),
                String.valueOf(iterations),
                String.valueOf(work.quality()),
                work.outputs().resolve("out").toString(),
                widths + "\n"));
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(name + " ended early");
        }
        return Long.parseLong(answer);
    }

    @Override
    public void close() throws IOException {
        requests.close();
        process.destroy();
    }
}
