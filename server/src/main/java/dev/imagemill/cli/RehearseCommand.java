package dev.imagemill.cli;

import dev.imagemill.cli.rehearse.Rehearsal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * {@code ./imagemill rehearse}: starts the server on an empty home, uses it as a browser would and stops. The launcher runs
 * it once after a build, for the JVM to record what a start and a first upload need (JEP 483, 514 and 515).
 *
 * <p>Whoever built it may have set up a database, a watched folder, mail or a provider of descriptions. Nothing of that may be touched, so
 * nothing of that is read: no variables, no system properties, no files of settings but the one that is packed with the program.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private final ServerStart start;

    RehearseCommand(ServerStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("imagemill-rehearsal");
        SpringApplication application = start.application();
        application.setEnvironment(new NoSettings());
        try (ConfigurableApplicationContext context = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--imagemill.home=" + home,
                "--spring.config.location=classpath:/")) {
            new Rehearsal(URI.create(ReadyLine.address(context.getEnvironment()))).run();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        return ExitStatus.OK;
    }

    /** What a new environment reads by itself are variables and system properties. */
    private static final class NoSettings extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {}
    }
}
