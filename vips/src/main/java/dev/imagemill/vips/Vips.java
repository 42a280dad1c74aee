package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * libvips, loaded and set up for untrusted pictures: operation cache off, loaders that libvips marks as unsafe blocked, GLib's messages
 * kept off the standard error stream.
 *
 * <p>libvips has one state per process, so this is the one thing here that is opened once and never closed; all else lives in a
 * {@link VipsScope}. Safe for use by any number of threads, platform threads preferably: a virtual thread can't unmount during a
 * foreign call.
 */
public final class Vips {
    private static final AtomicReference<Vips> OPENED = new AtomicReference<>();

    private final VipsOptions options;
    private final Path library;
    private final Calls calls;
    private final int[] version;

    private Vips(VipsOptions options) {
        this.options = options;
        Path file = options.library();
        this.library = file == null ? unpacked(options) : file;
        this.calls = new Calls(symbols(library));
        this.version = new int[] {
            calls.vips().version.call(0),
            calls.vips().version.call(1),
            calls.vips().version.call(2)
        };
        setUp();
    }

    /**
     * Loads libvips, or returns what this process has loaded before.
     *
     * @throws IllegalStateException if it was loaded with other options before, if there is no build for this platform, or if the
     *     library file can't be loaded
     */
    public static Vips open(VipsOptions options) {
        synchronized (OPENED) {
            Vips opened = OPENED.get();
            if (opened == null) {
                opened = new Vips(options);
                OPENED.set(opened);
            } else if (!opened.options.equals(options)) {
                throw new IllegalStateException("libvips was loaded with " + opened.options
                        + " and can't be loaded again in this process with " + options);
            }
            return opened;
        }
    }

    /** What {@link #open} has loaded in this process, if it has. */
    public static Optional<Vips> opened() {
        return Optional.ofNullable(OPENED.get());
    }

    /** A new scope; everything made in it ends with it. */
    public VipsScope scope() {
        return new VipsScope(calls);
    }

    /** Such as {@code 8.18.7}. */
    public String version() {
        return version[0] + "." + version[1] + "." + version[2];
    }

    /** The shared library in use. */
    public Path library() {
        return library;
    }

    /** Whether this libvips has the operation, for instance {@code heifload}. Blocked ones count as there. */
    public boolean hasOperation(String name) {
        return calls.arguments().hasOperation(name);
    }

    /** Whether an operation of this libvips takes the argument, for instance {@code keep} (since 8.15) of {@code jpegsave}. */
    public boolean hasArgument(String operation, String argument) {
        return calls.arguments().typeOf(operation, argument) != 0;
    }

    /** What GLib and libvips log from now on goes to this listener, one message a call, from any thread; it was dropped before. */
    public void onLog(Consumer<String> listener) {
        calls.callbacks().onLog(listener);
    }

    /** What libvips holds at this moment, in all scopes together. */
    public VipsUsage usage() {
        return VipsUsage.read(calls);
    }

    private static Path unpacked(VipsOptions options) {
        Path given = options.cacheFolder();
        Path folder = given != null
                ? given
                : BundledLibrary.defaultCacheFolder(
                        System.getProperty("os.name"),
                        System.getenv("XDG_CACHE_HOME"),
                        Path.of(System.getProperty("user.home")));
        return BundledLibrary.forThisPlatform().unpackInto(folder);
    }

    /** A look-up by handle searches the library's own dependencies too: with a system libvips, GLib is one of them. */
    private static SymbolLookup symbols(Path library) {
        if (!Files.isReadable(library)) {
            throw new IllegalStateException("The libvips library " + library + " can't be read.");
        }
        try {
            return SymbolLookup.libraryLookup(library, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The libvips library " + library
                            + " can't be loaded; is it built for this system, and are its own libraries there?",
                    e);
        }
    }

    private void setUp() {
        LibVips vips = calls.vips();
        calls.callbacks().installLog(calls.glib());
        try (Arena arena = Arena.ofConfined()) {
            if (vips.init.call(arena.allocateFrom("imagemill")) != 0) {
                throw new IllegalStateException(
                        "libvips can't start: " + calls.errors().since(0, line -> ErrorHistory.Concern.UNKNOWN));
            }
            vips.blockUntrustedSet.call(1);
            if (options.allowSvg()) {
                vips.operationBlockSet.call(arena.allocateFrom("VipsForeignLoadSvg"), 0);
            }
        }
        vips.concurrencySet.call(options.threads());
        vips.cacheSetMax.call(0);
        vips.cacheSetMaxMem.call(0);
        vips.cacheSetMaxFiles.call(0);
    }

    /** Everything that an object of this package needs to call libvips; one per process. */
    record Calls(
            GLib glib,
            LibVips vips,
            LibVipsImage image,
            ErrorBuffer errors,
            Callbacks callbacks,
            ArgumentTypes arguments,
            Deadlines deadlines) {

        Calls(SymbolLookup symbols) {
            this(new Binder(symbols));
        }

        private Calls(Binder binder) {
            this(new GLib(binder), new LibVips(binder), new LibVipsImage(binder));
        }

        private Calls(GLib glib, LibVips vips, LibVipsImage image) {
            this(
                    glib,
                    vips,
                    image,
                    new ErrorBuffer(glib, vips),
                    new Callbacks(),
                    new ArgumentTypes(glib, vips),
                    new Deadlines());
        }

        void unref(MemorySegment object) {
            glib.objectUnref.call(object);
        }
    }
}
