package dev.imagemill.benchmarks.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What cores have spent, in seconds: on a shared machine it varies less than the time by the clock. Linux only. */
final class CpuSeconds {

    private static final double TICKS_A_SECOND = 100;
    /** Counted from the field behind the name in parentheses. */
    private static final int CHILDREN_USER = 13;

    private CpuSeconds() {}

    static double of(Duration time) {
        return time.toNanos() / 1e9;
    }

    static double ofThisProcess() {
        return of(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    /** Of the processes that this one has started and seen ending; see proc_pid_stat(5). */
    static double ofChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1])) / TICKS_A_SECOND;
    }
}
