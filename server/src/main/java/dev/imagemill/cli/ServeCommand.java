package dev.imagemill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./imagemill serve}. */
@Command(
        name = "serve",
        description = "Starts the gallery and the API, with everything in this one process.",
        footer = {
            "",
            "Example: ./imagemill serve --port 9000",
            "",
            "Data lives in ./data, or where IMAGEMILL_HOME says. Settings: docs/settings.md"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final ServerStart start;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen; PORT in the environment or 8080 by default, 0 for any free one.")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on; 127.0.0.1 by default, 0.0.0.0 for all.")
    private @Nullable String host;

    ServeCommand(ServerStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        SpringApplication application = start.application();
        application.addListeners((ContextClosedEvent event) -> stopped.countDown());
        try {
            application.run(arguments());
        } catch (RuntimeException e) {
            // Spring Boot has said why already.
            return WrongSetting.in(e).isPresent() ? ExitStatus.USAGE : ExitStatus.FAILED;
        }
        stopped.await();
        return ExitStatus.OK;
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>();
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        if (host != null) {
            arguments.add("--server.address=" + host);
        }
        return arguments.toArray(String[]::new);
    }
}
