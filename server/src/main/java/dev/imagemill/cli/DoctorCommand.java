package dev.imagemill.cli;

import dev.imagemill.access.PublicUrl;
import dev.imagemill.cli.doctor.Doctor;
import dev.imagemill.fault.FaultException;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.storage.HomeSettings;
import dev.imagemill.web.WebSettings;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import picocli.CommandLine.Command;

/** {@code ./imagemill doctor}. */
@Command(
        name = "doctor",
        description =
                "Checks settings, libvips, storage and database, one line each, as serve would use them; also beside a running server.",
        footer = {"", "Example: ./imagemill doctor", "", "Exit status: 0 all is well, 1 something is not."},
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final String[] PARTS = {
        "dev.imagemill.storage",
        "dev.imagemill.catalog",
        "dev.imagemill.cutout",
        "dev.imagemill.describe",
        "dev.imagemill.render",
        "dev.imagemill.access"
    };

    private static final int HTTP_PORT = 8080;

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LoggingSystem.get(DoctorCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            ConfigDataEnvironmentPostProcessor.applyTo(context.getEnvironment());
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.registerBean(Clock.class, Clock::systemUTC);
            context.register(AllSettings.class);
            context.registerBean("homeFolder", HomeFolder.class, () -> home(context.getBean(HomeSettings.class)));
            context.registerBean(PublicUrl.class, () -> publicUrl(context));
            context.scan(PARTS);
            context.refresh();
            return new Doctor(context, terminal.out()).examine() ? ExitStatus.OK : ExitStatus.FAILED;
        }
    }

    private static PublicUrl publicUrl(ApplicationContext context) {
        return new PublicUrl(
                context.getBean(WebSettings.class).publicUrl(),
                () -> context.getEnvironment().getProperty("server.port", Integer.class, HTTP_PORT));
    }

    /** A server may be at work on it; then it is only looked at. */
    private static HomeFolder home(HomeSettings settings) {
        try {
            return HomeFolder.open(settings.folder());
        } catch (FaultException e) {
            if (!e.fault().code().equals(HomeFolder.IN_USE)) {
                throw e;
            }
            return HomeFolder.beside(settings.folder());
        }
    }

    @EnableConfigurationProperties
    @ConfigurationPropertiesScan("dev.imagemill")
    private static final class AllSettings {}
}
