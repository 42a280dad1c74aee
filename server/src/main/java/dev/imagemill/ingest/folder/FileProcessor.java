package dev.imagemill.ingest.folder;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.ingest.folder.FileResult.RenditionResult;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns one file into its renditions; whatever is wrong with the file ends in its result. Safe for many threads. */
public final class FileProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(FileProcessor.class);

    private final ImageRenderer renderer;
    private final RenderLimits limits;
    private final List<Preset> presets;
    private final OutputLayout layout;
    private final boolean overwrite;
    private final PartialFiles partialFiles;
    private final Predicate<Path> gone;
    private final Set<Path> inputs;
    /** Which input writes a file. */
    private final Map<Path, Path> owners = new ConcurrentHashMap<>();

    public FileProcessor(
            ImageRenderer renderer,
            RenderLimits limits,
            List<Preset> presets,
            OutputLayout layout,
            boolean overwrite,
            PartialFiles partialFiles) {
        this(renderer, limits, presets, layout, overwrite, partialFiles, Set.of(), _ -> false);
    }

    /**
     * The same, with files that are never written to, whatever {@code overwrite} says.
     *
     * @param inputs real paths; the file that is worked on is always one
     */
    public FileProcessor(
            ImageRenderer renderer,
            RenderLimits limits,
            List<Preset> presets,
            OutputLayout layout,
            boolean overwrite,
            PartialFiles partialFiles,
            Set<Path> inputs) {
        this(renderer, limits, presets, layout, overwrite, partialFiles, inputs, _ -> false);
    }

    /** @param gone whether an input, given by its relative path, is there no longer: its files may become another one's */
    FileProcessor(
            ImageRenderer renderer,
            RenderLimits limits,
            List<Preset> presets,
            OutputLayout layout,
            boolean overwrite,
            PartialFiles partialFiles,
            Set<Path> inputs,
            Predicate<Path> gone) {
        this.renderer = renderer;
        this.limits = limits;
        this.presets = List.copyOf(presets);
        this.layout = layout;
        this.overwrite = overwrite;
        this.partialFiles = partialFiles;
        this.inputs = Set.copyOf(inputs);
        this.gone = gone;
    }

    /** Makes the renditions that are missing, or all where it overwrites. */
    public FileResult process(InputFile input) {
        long start = System.nanoTime();
        ImageInfo info = null;
        List<RenditionResult> results = List.of();
        Fault fault = null;
        try {
            requireText(input.path());
            info = renderer.inspect(input.path(), limits);
            results = new Attempt(input, info).run();
        } catch (FaultException e) {
            fault = e.fault();
        } catch (UncheckedIOException e) {
            fault = writeFault(e);
        } catch (RuntimeException e) {
            LOG.error("A fault of ours while {} was worked on", input.relative(), e);
            fault = ourFault();
        }
        return new FileResult(input, info, bytes(input.path()), millisSince(start), results, fault);
    }

    /**
     * Reserves a file for an input.
     *
     * @return whether it is this input's; false where it is another one's
     */
    public boolean claim(Path target, Path relative) {
        return owners.compute(key(target), (_, owner) -> owner == null || gone.test(owner) ? relative : owner)
                .equals(relative);
    }

    /** Whether a file is reserved for an input. */
    boolean isClaimed(Path target, Path relative) {
        return relative.equals(owners.get(key(target)));
    }

    /** Gives back what is reserved for some inputs. */
    void release(Predicate<Path> inputs) {
        owners.values().removeIf(inputs);
    }

    private static Path key(Path target) {
        return target.toAbsolutePath().normalize();
    }

    /** libvips is told the name as text. */
    private static void requireText(Path path) {
        if (!PictureName.isText(path)) {
            throw Fault.permanent(
                            FaultCategory.INVALID_INPUT,
                            "file-name-unreadable",
                            "The file's name is not text in the encoding of this system, "
                                    + System.getProperty("sun.jnu.encoding")
                                    + "; rename it, or start with LC_ALL=C.UTF-8 if that is not UTF-8.")
                    .toException();
        }
    }

    private static Fault ourFault() {
        return Fault.temporary(
                FaultCategory.INTERNAL, "internal", "Something is wrong with this program; the log has the reason.");
    }

    private static Fault writeFault(UncheckedIOException e) {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE, "output-not-writable", "the output could not be written: " + e.getMessage());
    }

    private static long bytes(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** The work on one file: what is still to be made, where it lies while it is made, what came of it. */
    private final class Attempt {
        private final InputFile input;
        private final ImageInfo info;
        private final Map<PresetName, RenditionResult> results = new LinkedHashMap<>();
        private final Map<PresetName, Path> targets = new LinkedHashMap<>();
        private final List<RenditionRequest> wanted = new ArrayList<>();

        Attempt(InputFile input, ImageInfo info) {
            this.input = input;
            this.info = info;
        }

        List<RenditionResult> run() {
            try {
                presets.forEach(this::prepare);
                if (!wanted.isEmpty()) {
                    renderer.render(new RenderRequest(input.path(), wanted, limits))
                            .outcomes()
                            .forEach(this::conclude);
                }
            } finally {
                wanted.forEach(rendition -> partialFiles.discard(rendition.target()));
            }
            return presets.stream().map(this::resultOf).toList();
        }

        private RenditionResult resultOf(Preset preset) {
            @Nullable RenditionResult result = results.get(preset.name());
            if (result == null) {
                throw new IllegalStateException("the renderer gave no outcome for " + preset.name());
            }
            return result;
        }

        private void prepare(Preset preset) {
            Path target = layout.target(input, preset.name(), preset.output().resolve(info.format()));
            if (!claim(target, input.relative())) {
                results.put(preset.name(), new RenditionResult.Failed(preset.name(), takenFault(target)));
            } else if (isInput(target)) {
                results.put(preset.name(), new RenditionResult.Failed(preset.name(), inputFault(target)));
            } else if (!overwrite && Files.exists(target)) {
                results.put(preset.name(), new RenditionResult.Kept(preset.name(), target));
            } else {
                targets.put(preset.name(), target);
                wanted.add(new RenditionRequest(preset, partialFiles.begin(target)));
            }
        }

        private boolean isInput(Path target) {
            try {
                return Files.exists(target)
                        && (inputs.contains(target.toRealPath()) || Files.isSameFile(target, input.path()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void conclude(RenditionOutcome outcome) {
            results.put(
                    outcome.preset(),
                    switch (outcome) {
                        case RenditionOutcome.Failed failed ->
                            new RenditionResult.Failed(failed.preset(), failed.fault());
                        case RenditionOutcome.Rendered rendered -> keep(rendered);
                    });
        }

        private RenditionResult keep(RenditionOutcome.Rendered rendered) {
            Path target = targets.getOrDefault(rendered.preset(), rendered.target());
            partialFiles.complete(rendered.target(), target);
            return new RenditionResult.Written(
                    rendered.preset(),
                    target,
                    rendered.format().name().toLowerCase(Locale.ROOT),
                    rendered.size().width(),
                    rendered.size().height(),
                    rendered.bytes(),
                    TimeUnit.NANOSECONDS.toMillis(rendered.nanos()),
                    rendered.sureness());
        }

        private static Fault takenFault(Path target) {
            return Fault.permanent(
                    FaultCategory.CONFLICT,
                    "output-name-taken",
                    "another input is written to " + target + " already; rename one of the two inputs");
        }

        private static Fault inputFault(Path target) {
            return Fault.permanent(
                    FaultCategory.CONFLICT,
                    "output-is-input",
                    target + " is an input itself and stays as it is; choose another folder for --out");
        }
    }
}
