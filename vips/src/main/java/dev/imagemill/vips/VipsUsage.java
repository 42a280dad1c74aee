package dev.imagemill.vips;

/**
 * What libvips holds at one moment, over all scopes and threads of the process.
 *
 * @param objects live libvips objects: images, operations, sources, targets
 * @param allocations live pixel buffers and other tracked allocations
 * @param bytes in these allocations
 * @param peakBytes the most that they have ever been
 * @param files open files that libvips tracks
 * @param callbacks streams and listeners of ours that libvips can still call, and that are kept for that
 */
public record VipsUsage(int objects, int allocations, long bytes, long peakBytes, int files, int callbacks) {

    static VipsUsage read(Vips.Calls calls) {
        LibVips vips = calls.vips();
        return new VipsUsage(
                calls.callbacks().countObjects(vips),
                vips.trackedGetAllocs.call(),
                vips.trackedGetMem.call(),
                vips.trackedGetMemHighwater.call(),
                vips.trackedGetFiles.call(),
                calls.callbacks().count());
    }

    /** Whether nothing is held beyond what was held at an earlier moment. */
    public boolean isWithin(VipsUsage earlier) {
        return objects <= earlier.objects
                && allocations <= earlier.allocations
                && bytes <= earlier.bytes
                && files <= earlier.files
                && callbacks <= earlier.callbacks;
    }
}
