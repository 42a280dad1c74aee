package dev.imagemill.ingest.folder;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For the server's log. */
final class LoggedReport implements WatchReport {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedReport.class);

    @Override
    public void started(Path in, Path out, int waiting) {
        LOG.info("Watching {}, renditions go to {}; {} there already wait", in, out, waiting);
    }

    @Override
    public void ended(FileResult result, boolean again) {
        if (result.failed()) {
            result.faults()
                    .forEach(fault -> LOG.warn(
                            "{}: {} ({}){}",
                            result.input().relative(),
                            fault.detail(),
                            fault.code(),
                            again ? "; it is tried again" : ""));
        } else {
            LOG.debug("{} is done", result.input().relative());
        }
    }

    @Override
    public void ours(Path file) {
        LOG.info("{} is a rendition made here; it is left alone", file);
    }

    @Override
    public void trouble(String text) {
        LOG.warn("{}", text);
    }
}
