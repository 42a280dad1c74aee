package dev.imagemill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real {@code ./imagemill} in a checkout of its own, in which Maven, Node.js and the JDK are scripts that note how they were called. In
 * that checkout the file {@code hold} keeps Maven busy.
 */
@Timeout(60)
class LauncherTest {

    private static final String NOTE = """
            #!/bin/bash
            root=$(cd "$(dirname "$0")/%s" && pwd -P)
            """;

    private static final String MAVEN = NOTE.formatted("..") + """
            echo "$$" >>"$root/maven.log"
            while [ -e "$root/hold" ]; do sleep 0.05; done
            [ ! -e "$root/edit" ] || mv "$root/edit" "$root/web/src/page.ts"
            mkdir -p "$root/server/target/app"
            echo jar >"$root/server/target/app/imagemill.jar"
            """;

    private static final String JAVA = NOTE.formatted("../..") + """
            for last; do :; done
            { echo "$PWD"; env; } >"$root/java-$last.log"
            case "$*" in *AOTCacheOutput*) touch "$root/server/target/app/imagemill.aot";; esac
            """;

    @TempDir
    Path folder;

    /** Of the system, so that its own Maven and Node.js are not found. */
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "cmp",
            "dirname",
            "env",
            "find",
            "flock",
            "git",
            "grep",
            "head",
            "locale",
            "mkdir",
            "mktemp",
            "mv",
            "perl",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sh",
            "sleep",
            "sort",
            "stat",
            "tail",
            "touch",
            "tr",
            "uname");

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void checkOut() throws IOException {
        Files.copy(Path.of("../imagemill"), file("imagemill"), StandardCopyOption.COPY_ATTRIBUTES);
        write("web/src/page.ts", "page");
        write("web/package.json", "{}");
        write("server/src/main/java/A.java", "class A {}");
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"");
        script("jdk/bin/javac", "#!/bin/sh\n");
        script("jdk/bin/java", JAVA);
        script("bin/mvn", MAVEN);
        script("bin/npm", "#!/bin/sh\n");
        script("bin/node", "#!/bin/sh\necho v20.19.2\n");
        for (String tool : TOOLS) {
            Path real = Path.of("/usr/bin", tool);
            if (Files.exists(real)) {
                Files.createSymbolicLink(file("bin").resolve(tool), real);
            }
        }
    }

    @AfterEach
    void endAll() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    void buildsOnceAndThenOnlyWhatIsStale() throws Exception {
        assertThat(run("doctor")).contains("Building Imagemill", "Preparing a fast start");
        assertThat(run("doctor")).doesNotContain("Building", "Preparing");

        Files.delete(file("server/src/main/java/A.java"));
        assertThat(run("doctor")).as("what was deleted is noticed").contains("Building");
        write("web/package.json", "{\"dependencies\":{}}");
        assertThat(run("doctor")).as("what the page is made with counts").contains("Building");
        assertThat(run("doctor")).doesNotContain("Building");
    }

    @Test
    void whatIsEditedDuringABuildIsInTheNextOne() throws Exception {
        write("edit", "page, edited");
        assertThat(run("doctor")).contains("Building");
        assertThat(file("web/src/page.ts")).hasContent("page, edited");
        assertThat(run("doctor")).contains("Building");
        assertThat(run("doctor")).doesNotContain("Building");
    }

    @Test
    void theRehearsalSeesNothingThatIsSetUpHere() throws Exception {
        run(Map.of("DB_HOST", "db.example", "IMAGEMILL_HOME", "/srv/mine", "SPRING_PROFILES_ACTIVE", "mine"), "doctor");
        List<String> rehearsal = Files.readAllLines(file("java-rehearse.log"));
        assertThat(rehearsal.getFirst()).isNotEqualTo(folder.toRealPath().toString());
        assertThat(rehearsal).anyMatch(line -> line.startsWith("MALLOC_ARENA_MAX="));
        assertThat(rehearsal)
                .noneMatch(
                        line -> line.startsWith("DB_") || line.startsWith("IMAGEMILL_") || line.startsWith("SPRING_"));
        assertThat(Files.readAllLines(file("java-doctor.log"))).contains("DB_HOST=db.example");
    }

    @Test
    void fileNamesAreReadAsUtf8WhateverTheLocale() throws Exception {
        run(Map.of("LC_ALL", "C"), "doctor");
        assertThat(Files.readAllLines(file("java-doctor.log"))).contains("LC_ALL=C.UTF-8");
        run(Map.of("LC_ALL", "C.utf8"), "doctor");
        assertThat(Files.readAllLines(file("java-doctor.log"))).contains("LC_ALL=C.utf8");
    }

    @Test
    void namesAllThatIsMissingAtOnce() throws Exception {
        Files.delete(file("bin/mvn"));
        script("bin/node", "#!/bin/sh\necho v18.20.4\n");
        String printed = run("doctor");
        assertThat(printed.lines()).hasSize(1);
        assertThat(printed).contains("Maven", "Node.js 20.19 or newer", "found 18.20.4");
        assertThat(file("maven.log")).doesNotExist();
    }

    @Test
    void stoppingABuildStopsMaven() throws Exception {
        write("hold", "");
        Process launcher = start(Map.of(), "doctor");
        ProcessHandle maven = maven();

        // Unlike the process, its handle leaves the pipes open that the launcher says its last word to.
        launcher.toHandle().destroy();

        assertThat(launcher.waitFor()).isEqualTo(143);
        await(() -> !maven.isAlive());
        assertThat(file("server/target/app")).doesNotExist();
    }

    @Test
    void twoLaunchersBuildOnce() throws Exception {
        write("hold", "");
        Process first = start(Map.of(), "doctor");
        maven();
        Process second = start(Map.of(), "doctor");
        String line = second.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).contains("Waiting for another build");
        Files.delete(file("hold"));

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(Files.readAllLines(file("maven.log"))).hasSize(1);
    }

    private ProcessHandle maven() throws Exception {
        await(() -> Files.exists(file("maven.log")) && Files.size(file("maven.log")) > 0);
        long pid = Long.parseLong(Files.readString(file("maven.log")).strip());
        Optional<ProcessHandle> found = ProcessHandle.of(pid);
        return found.orElseThrow();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private String run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private String run(Map<String, String> variables, String... arguments) throws Exception {
        Process process = start(variables, arguments);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed;
    }

    private Process start(Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of(file("imagemill").toString()), Arrays.stream(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", file("bin").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", file("jdk").toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    private void script(String name, String text) throws IOException {
        write(name, text);
        Files.setPosixFilePermissions(file(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
