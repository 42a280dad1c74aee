package dev.imagemill.render.libvips;

import dev.imagemill.render.RenderAdmission;
import java.util.concurrent.Semaphore;

/**
 * What a render needs before it may begin: a turn, of which there are as many as cores, and memory. Turns are waited for without bound,
 * by workers, of which there is a bounded number.
 *
 * @param turns fair
 */
record RenderRoom(RenderAdmission admission, Semaphore turns) {

    /** What is held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** @param atOnce how many renders may run at one time */
    static RenderRoom of(RenderAdmission admission, int atOnce) {
        return new RenderRoom(admission, new Semaphore(atOnce, true));
    }

    Held turn() throws InterruptedException {
        turns.acquire();
        return turns::release;
    }

    /** @throws dev.imagemill.fault.FaultException as {@link RenderAdmission#enter} */
    Held toRender(long bytes) throws InterruptedException {
        return admission.enter(bytes)::close;
    }

    /**
     * Room for looking into a file, which most need none for.
     *
     * @param bytes 0 for what does not have to wait
     * @throws dev.imagemill.fault.FaultException as {@link RenderAdmission#enter}
     */
    Held toRead(long bytes) throws InterruptedException {
        return bytes == 0 ? () -> {} : toRender(bytes);
    }
}
