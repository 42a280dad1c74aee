package dev.imagemill.pipeline;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Notes what it hears, after it has done what the test wants done. */
final class RecordingListener implements ImageListener {

    final List<ImageId> ended = new CopyOnWriteArrayList<>();
    final List<ImageId> gone = new CopyOnWriteArrayList<>();
    volatile Consumer<ImageId> work = image -> {};

    @Override
    public void ended(OwnerId owner, ImageId image) {
        work.accept(image);
        ended.add(image);
    }

    @Override
    public void gone(OwnerId owner, ImageId image) {
        work.accept(image);
        gone.add(image);
    }
}
