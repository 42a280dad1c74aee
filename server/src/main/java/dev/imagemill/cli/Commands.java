package dev.imagemill.cli;

import dev.imagemill.fault.FaultException;
import dev.imagemill.fault.SettingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All the commands behind {@code ./imagemill}. */
@Command(name = "./imagemill", mixinStandardHelpOptions = true)
public final class Commands implements Runnable {

    private final Terminal terminal;

    private Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * The command line of this process.
     *
     * @param server the application to start for it
     */
    public static CommandLine of(Class<?> server) {
        return of(Terminal.ofProcess(), server);
    }

    static CommandLine of(Terminal terminal, Class<?> server) {
        ServerStart start = new ServerStart(server, terminal);
        CommandLine line = new CommandLine(new Commands(terminal))
                .addSubcommand(new ServeCommand(start))
                .addSubcommand(new ProcessCommand(terminal))
                .addSubcommand(new BatchCommand(terminal))
                .addSubcommand(new WatchCommand(terminal))
                .addSubcommand(new DoctorCommand(terminal))
                .addSubcommand(new RehearseCommand(start));
        line.getCommandSpec().versionProvider(new BuiltVersion());
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new BuiltVersion()));
        return line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler(Commands::wrongUsage)
                .setExecutionExceptionHandler(Commands::broken);
    }

    /** Without a command: the overview that the launcher prints too. */
    @Override
    public void run() {
        try (InputStream help = Objects.requireNonNull(Commands.class.getResourceAsStream("help.txt"))) {
            help.transferTo(terminal.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int wrongUsage(CommandLine.ParameterException e, @Nullable String[] arguments) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("imagemill: " + e.getMessage());
        line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.USAGE;
    }

    private static int broken(Exception e, CommandLine line, CommandLine.@Nullable ParseResult parsed) {
        if (e instanceof FaultException expected) {
            line.getErr().println("imagemill: " + expected.fault().detail());
        } else if (e instanceof SettingException setting) {
            line.getErr().println("imagemill: " + setting.getMessage() + ".");
            return ExitStatus.USAGE;
        } else {
            line.getErr().println("imagemill: a fault of ours; please report it with what follows");
            e.printStackTrace(line.getErr());
        }
        return ExitStatus.FAILED;
    }
}
