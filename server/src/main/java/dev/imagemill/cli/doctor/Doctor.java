package dev.imagemill.cli.doctor;

import dev.imagemill.catalog.sql.DatabaseLook;
import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.describe.Describers;
import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.mail.MailSettings;
import dev.imagemill.render.libvips.LibvipsRendering;
import dev.imagemill.storage.HomeFolder;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Looks at one part after the other; a part that is not well does not keep the others from being looked at. */
public final class Doctor {

    private static final ObjectKey PROBE = new ObjectKey("doctor/probe");
    private static final String PROBE_TEXT = "written by ./imagemill doctor";
    private static final long MEGABYTE = 1_000_000;

    private final ApplicationContext context;
    private final PrintStream out;

    /**
     * Looks at a server's beans.
     *
     * @param context where all of them are made on demand
     */
    public Doctor(ApplicationContext context, PrintStream out) {
        this.context = context;
        this.out = out;
    }

    /** Prints a line for each part; true where all of them are well. */
    public boolean examine() {
        boolean well = true;
        for (Check check : List.of(
                new Check("java", this::java),
                new Check("settings", this::settings),
                new Check("libvips", this::libvips),
                new Check("cutout", this::cutout),
                new Check("home", this::home),
                new Check("storage", this::storage),
                new Check("database", this::database),
                new Check("mail", this::mail),
                new Check("describer", this::describer))) {
            well &= examine(check);
        }
        return well;
    }

    private boolean examine(Check check) {
        try {
            out.printf("%-7s %-9s %s%n", "ok", check.name(), check.look().call());
            return true;
        } catch (Exception e) {
            out.printf("%-7s %-9s %s%n", "FAILED", check.name(), reason(e));
            return false;
        }
    }

    /** The fault that is behind it, or the innermost message: what wraps it is only about how it was found. */
    private static String reason(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultException fault) {
                return fault.fault().detail();
            }
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private String java() {
        return Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores, up to "
                + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB of heap";
    }

    private String settings() {
        return context.getBeansWithAnnotation(ConfigurationProperties.class).size() + " groups, all valid";
    }

    private String libvips() {
        return context.getBean(LibvipsRendering.class).engine();
    }

    private String cutout() {
        return context.getBean(SubjectFinder.class).version();
    }

    private String home() throws IOException {
        HomeFolder home = context.getBean(HomeFolder.class);
        return home.path() + ", " + Files.getFileStore(home.path()).getUsableSpace() / MEGABYTE + " MB free"
                + (home.isHeld() ? "" : ", in use by a running server");
    }

    /** Beside a running server nothing is written: that is what the server does all the time. */
    private String storage() throws IOException {
        ObjectStore store = context.getBean(ObjectStore.class);
        HomeFolder home = context.getBean(HomeFolder.class);
        String name = store.getClass().getSimpleName();
        if (!home.isHeld()) {
            store.list(PROBE, null, 1);
            return name + ": read";
        }
        tryAll(store, Files.createTempFile(home.temporary(), "doctor", ""));
        return name + ": written, read and deleted";
    }

    private static void tryAll(ObjectStore store, Path file) throws IOException {
        Files.writeString(file, PROBE_TEXT);
        store.put(PROBE, file, "text/plain");
        try (InputStream bytes = opened(store)) {
            if (!new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).equals(PROBE_TEXT)) {
                throw new IOException("what was read is not what was written");
            }
        } finally {
            store.delete(PROBE);
        }
    }

    private static InputStream opened(ObjectStore store) throws IOException {
        Optional<InputStream> bytes = store.open(PROBE, null);
        return bytes.orElseThrow(() -> new IOException("what was written cannot be found"));
    }

    private String database() {
        return DatabaseLook.describe(
                context.getBean(DatabaseSettings.class),
                context.getEnvironment()::getProperty,
                context.getBean(HomeFolder.class).database());
    }

    /** What is set up; nobody is asked whether it works, since that would cost. */
    private String describer() {
        return context.getBean(Describers.class).summary();
    }

    private String mail() {
        return context.getBean(MailSettings.class).status().detail();
    }
}
