package dev.imagemill.cli.process;

import dev.imagemill.ingest.folder.FileResult;
import java.time.Duration;

/**
 * Where the work stands.
 *
 * @param total number of files
 * @param done files that ended, well or not
 * @param failed files of which something failed
 * @param renditions files written
 * @param kept files that were there already
 * @param bytesIn of the inputs that ended
 * @param bytesOut written
 * @param elapsed since the first file was begun
 */
public record Progress(
        int total, int done, int failed, int renditions, int kept, long bytesIn, long bytesOut, Duration elapsed) {

    /** Files a second; 0 before anything can be said. */
    public double rate() {
        double seconds = elapsed.toNanos() / 1e9;
        return seconds > 0 ? done / seconds : 0;
    }

    /** At the rate so far; zero before anything can be said. */
    public Duration timeLeft() {
        return done == 0 ? Duration.ZERO : elapsed.multipliedBy(total - done).dividedBy(done);
    }

    /** With one more file that ended. */
    public Progress plus(FileResult result, Duration now) {
        int written = (int) result.renditions().stream()
                .filter(FileResult.RenditionResult.Written.class::isInstance)
                .count();
        int alreadyThere = (int) result.renditions().stream()
                .filter(FileResult.RenditionResult.Kept.class::isInstance)
                .count();
        return new Progress(
                total,
                done + 1,
                failed + (result.failed() ? 1 : 0),
                renditions + written,
                kept + alreadyThere,
                bytesIn + result.bytes(),
                bytesOut + result.bytesWritten(),
                now);
    }

    /** Nothing done yet. */
    public static Progress start(int total) {
        return new Progress(total, 0, 0, 0, 0, 0, 0, Duration.ZERO);
    }
}
