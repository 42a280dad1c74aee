package dev.imagemill.cutout;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Masks that were made before, so that another background for the same picture costs no second look at it. Safe for many threads. */
final class MaskCache {

    /** How often one who waits for another's mask asks whether it may go on waiting. */
    private static final long LOOK_MILLIS = 50;

    private final MaskFolder folder;
    private final Map<MaskKey, Making> underWay = new ConcurrentHashMap<>();

    MaskCache(MaskFolder folder) {
        this.folder = folder;
    }

    /** Makes a mask. */
    interface Maker {
        Mask make() throws InterruptedException;
    }

    /** The mask of a key, where it is kept. */
    Optional<Mask> kept(MaskKey key) {
        return folder.find(key);
    }

    /**
     * The mask of a key: from the folder, or made, once, however many ask at the same time. Where the making fails for one, that one
     * is told, and the next one tries itself.
     */
    Mask get(MaskKey key, Checkpoint checkpoint, Maker maker) throws InterruptedException {
        while (true) {
            Making own = new Making();
            Making other = underWay.putIfAbsent(key, own);
            if (other == null) {
                return make(key, own, maker);
            }
            while (!other.done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                checkpoint.pass();
            }
            Mask mask = other.mask;
            if (mask != null) {
                return mask;
            }
        }
    }

    private Mask make(MaskKey key, Making own, Maker maker) throws InterruptedException {
        try {
            Optional<Mask> kept = folder.find(key);
            Mask mask = kept.isPresent() ? kept.get() : maker.make();
            own.mask = mask;
            if (kept.isEmpty()) {
                folder.keep(key, mask);
            }
            return mask;
        } finally {
            underWay.remove(key);
            own.done.countDown();
        }
    }

    private static final class Making {
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile @Nullable Mask mask;
    }
}
