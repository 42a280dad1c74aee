package dev.imagemill.render.libvips;

import dev.imagemill.cutout.BackgroundRemovers;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.fault.SettingException;
import dev.imagemill.render.EngineVersion;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderAdmission;
import dev.imagemill.render.RenderPlanner;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.vips.Vips;
import dev.imagemill.vips.VipsOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Rendering with libvips, put together from settings, with or without Spring. libvips has one state per process: settings that
 * concern it have to be the same each time.
 */
public final class LibvipsRendering {

    private static final long LEAST_MEMORY = 512L * 1024 * 1024;
    private static final int PART_OF_MACHINE = 4;

    /**
     * One render may be larger than the budget, and then runs alone: estimates are upper values, and what a picture of the usual bound of
     * 50 megapixels needs at worst, 36 bytes a pixel, is within four times the least budget.
     */
    private static final int BUDGETS_OF_ONE = 4;

    private final Vips vips;
    private final RenderAdmission admission;
    private final ImageRenderer renderer;

    private LibvipsRendering(Vips vips, RenderSettings settings, SubjectFinder subjects, int atOnce) {
        long budget = budget(settings);
        this.vips = vips;
        this.admission = new RenderAdmission(budget, settings.maxWaiting());
        this.renderer = new LibvipsImageRenderer(
                vips,
                new RenderPlanner(settings.maxHeld().toBytes(), Math.multiplyExact(budget, BUDGETS_OF_ONE)),
                RenderRoom.of(admission, atOnce),
                new MarkSource(settings.watermarks()),
                subjects,
                PlatformThreads.named("vips-headers"),
                PlatformThreads.named("vips-renders"));
    }

    /**
     * Loads libvips, once per process. Whoever calls has as many renders running at one time as it likes.
     *
     * @throws SettingException where the named library is none that can be loaded
     * @throws IllegalStateException where there is none for this platform, or where this process has loaded another one
     */
    public static LibvipsRendering open(RenderSettings settings, SubjectFinder subjects) {
        return open(settings, subjects, Integer.MAX_VALUE);
    }

    /**
     * The same with a bound.
     *
     * @param atOnce how many renders may run at one time, ≥ 1
     */
    static LibvipsRendering open(RenderSettings settings, SubjectFinder subjects, int atOnce) {
        VipsOptions options = new VipsOptions(settings.library(), settings.libraryCache(), 1, true);
        return new LibvipsRendering(load(options), settings, subjects, atOnce);
    }

    private static Vips load(VipsOptions options) {
        try {
            return Vips.open(options);
        } catch (IllegalStateException e) {
            Path named = options.library();
            if (named == null || Vips.opened().isPresent()) {
                throw e;
            }
            SettingException wrong = new SettingException(
                    "imagemill.render.library", named, "the file of a libvips of this system, 8.14 or newer");
            wrong.initCause(e);
            throw wrong;
        }
    }

    /** The same with cutouts as they are without settings. */
    public static LibvipsRendering open(RenderSettings settings) {
        return open(settings, BackgroundRemovers.plain());
    }

    public ImageRenderer renderer() {
        return renderer;
    }

    /** The admission that the renderer passes, for metrics. */
    public RenderAdmission admission() {
        return admission;
    }

    /** The engine as it may be shown to anybody. */
    public EngineVersion version() {
        return new EngineVersion("libvips", vips.version());
    }

    /** Such as {@code libvips 8.18.7 (/home/…/libvips-cpp.so)}, for diagnosis; names a path of the host. */
    public String engine() {
        return "libvips " + vips.version() + " (" + vips.library() + ")";
    }

    private static long budget(RenderSettings settings) {
        long wanted = settings.memory().toBytes();
        return wanted > 0 ? wanted : Math.max(LEAST_MEMORY, machineMemory() / PART_OF_MACHINE);
    }

    /** Physical memory, or that of the container. */
    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }
}
