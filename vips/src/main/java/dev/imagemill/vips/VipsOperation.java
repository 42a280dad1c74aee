package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call of a libvips operation, by name, with arguments by name, as in libvips' reference of functions. Enumerated arguments are
 * given by their short name: {@code with("kernel", "lanczos3")}. Nothing native exists before {@link #image()} or {@link #run}.
 */
public final class VipsOperation {
    private static final Pattern CODEC = Pattern.compile("([a-z0-9]+?)(?:load|save)(?:_[a-z]+)?");

    private final VipsScope scope;
    private final String name;
    private final List<Argument> arguments = new ArrayList<>();

    VipsOperation(VipsScope scope, String name) {
        this.scope = scope;
        this.name = name;
    }

    private record Argument(String name, Object value) {}

    /** Sets a whole number, also for arguments of type double. */
    public VipsOperation with(String argument, int value) {
        return add(argument, value);
    }

    /** Sets a number. */
    public VipsOperation with(String argument, double value) {
        return add(argument, value);
    }

    /** Sets a truth value. */
    public VipsOperation with(String argument, boolean value) {
        return add(argument, value);
    }

    /** Sets a text, or an enumerated value or a set of flags (separated by {@code :}) by their short names. */
    public VipsOperation with(String argument, String value) {
        return add(argument, value);
    }

    /** Sets an image, source, target or interpolator; it may come from an outer scope. */
    public VipsOperation with(String argument, VipsObject value) {
        return add(argument, value);
    }

    /** Sets a list of numbers. */
    public VipsOperation with(String argument, double[] values) {
        return add(argument, values.clone());
    }

    /** Sets a list of whole numbers. */
    public VipsOperation with(String argument, int[] values) {
        return add(argument, values.clone());
    }

    /** Sets bytes. */
    public VipsOperation with(String argument, byte[] values) {
        return add(argument, values.clone());
    }

    /** Sets a list of images. */
    public VipsOperation with(String argument, List<VipsImage> images) {
        return add(argument, List.copyOf(images));
    }

    /**
     * Says which metadata a saver writes, by the names {@code exif}, {@code xmp}, {@code iptc}, {@code icc} and {@code other}; none
     * named, none written. libvips before 8.15 knows only all or nothing, there any name keeps all.
     */
    public VipsOperation keep(String... kinds) {
        if (scope.calls().arguments().typeOf(name, "keep") == 0) {
            return with("strip", kinds.length == 0);
        }
        return with("keep", kinds.length == 0 ? "none" : String.join(":", kinds));
    }

    /** Runs it and gives its output image, in this scope. */
    public VipsImage image() {
        return run("out").imageOf("out");
    }

    /**
     * Runs it.
     *
     * @param outputs names of the outputs to read
     * @throws VipsException if libvips fails
     * @throws IllegalArgumentException if libvips has no such argument, or not of this type
     */
    public VipsResult run(String... outputs) {
        scope.checkRunning(name);
        nameSubjects();
        Vips.Calls calls = scope.calls();
        long mark = calls.errors().mark();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment operation = calls.vips().operationNew.call(arena.allocateFrom(name));
            if (Native.isNull(operation)) {
                throw scope.failure(name, mark);
            }
            try {
                Values values = new Values(calls, arena);
                arguments.forEach(a -> values.set(operation, name, a.name(), a.value()));
                if (calls.vips().objectBuild.call(operation) != 0) {
                    throw scope.failure(name, mark);
                }
                return read(values, operation, outputs);
            } finally {
                calls.vips().objectUnrefOutputs.call(operation);
                calls.unref(operation);
            }
        }
    }

    /** So that errors of other threads' files and formats aren't taken for ours. */
    private void nameSubjects() {
        Matcher codec = CODEC.matcher(name);
        if (codec.matches()) {
            scope.failures().subjects().addFormat(codec.group(1));
        }
        for (Argument argument : arguments) {
            if (argument.name().equals("filename") && argument.value() instanceof String file) {
                scope.failures().subjects().addFile(file);
            }
        }
    }

    private VipsResult read(Values values, MemorySegment operation, String... outputs) {
        Map<String, Object> read = new HashMap<>();
        for (String output : outputs) {
            read.put(output, values.get(scope, operation, name, output));
        }
        return new VipsResult(read);
    }

    private VipsOperation add(String argument, Object value) {
        arguments.add(new Argument(argument, value));
        return this;
    }

    @Override
    public String toString() {
        return name + Arrays.toString(arguments.toArray());
    }
}
