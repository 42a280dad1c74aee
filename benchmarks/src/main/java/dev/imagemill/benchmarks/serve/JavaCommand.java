package dev.imagemill.benchmarks.serve;

import java.nio.file.Path;
import java.util.List;

/** How the launcher starts the program. */
final class JavaCommand {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaCommand() {}

    static List<String> plain(Path app) {
        return List.of(JAVA, "--enable-native-access=ALL-UNNAMED", "-jar", jar(app));
    }

    static List<String> ahead(Path app) {
        return List.of(
                JAVA,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:MaxRAMPercentage=25",
                "-XX:Tier4InvocationThreshold=20000",
                "-XX:Tier4MinInvocationThreshold=3000",
                "-XX:Tier4CompileThreshold=60000",
                "-Dspring.aot.enabled=true",
                "-XX:AOTCache=" + app.resolve("imagemill.aot"),
                "-jar",
                jar(app));
    }

    private static String jar(Path app) {
        return app.resolve("imagemill.jar").toString();
    }
}
