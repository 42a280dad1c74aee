package dev.imagemill.benchmarks.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The command line tool, given the same file as often as there are iterations, so that its start is shared by them. */
final class VipsThumbnail implements Contender {

    @Override
    public String name() {
        return "vipsthumbnail";
    }

    @Override
    public long run(Work work, int iterations) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int width : work.widths()) {
            List<String> command = new ArrayList<>(List.of(
                    "vipsthumbnail",
                    "--size",
                    width + "x",
                    "-o",
                    work.output(width) + "[Q=" + work.quality() + ",strip]"));
            command.addAll(Collections.nCopies(iterations, work.input().toString()));
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("VIPS_CONCURRENCY", "1");
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IOException("vipsthumbnail ended with " + status);
            }
        }
        return System.nanoTime() - start;
    }

    @Override
    public boolean staysWarm() {
        return false;
    }

    @Override
    public void close() {}
}
