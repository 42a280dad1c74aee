package dev.imagemill.cli.process;

import dev.imagemill.ingest.folder.FileResult;

/** Tells somebody how the work goes. Called by one thread at a time. */
interface Report {

    void fileDone(FileResult result, Progress progress);

    void finished(Progress progress);
}
