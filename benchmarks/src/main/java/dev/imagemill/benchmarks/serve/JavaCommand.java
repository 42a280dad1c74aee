package dev.imagemill.benchmarks.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the launcher starts the program; it says so itself, in the property {@code imagemill.java}, a line for each argument. */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> plain(Path app) {
        return withJar(List.of(launcher().getFirst(), "--enable-native-access=ALL-UNNAMED"), app);
    }

    static List<String> ahead(Path app) {
        return withJar(launcher(), app);
    }

    private static List<String> launcher() {
        String command = System.getProperty("imagemill.java");
        if (command == null) {
            throw new IllegalStateException(
                    "start this by benchmarks/run, which knows how the launcher starts the program");
        }
        return command.lines().toList();
    }

    private static List<String> withJar(List<String> java, Path app) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-jar", app.resolve("imagemill.jar").toString()));
        return command;
    }
}
