package dev.imagemill.vips;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.function.Function;

/** Turns exported names of the library into callable {@link Shapes}. */
record Binder(SymbolLookup symbols) {

    /**
     * Binds an exported function.
     *
     * @param letters the signature as in the names of {@link Shapes}, such as {@code I_PP}
     * @throws IllegalStateException if the library doesn't export the name
     */
    <S> S bind(String name, String letters, Function<MethodHandle, S> shape) {
        MemorySegment address = symbols.find(name)
                .orElseThrow(() -> new IllegalStateException("The library loaded as libvips has no function " + name
                        + "; libvips 8.14 or newer is needed."));
        return shape.apply(Linker.nativeLinker().downcallHandle(address, descriptor(letters)));
    }

    static FunctionDescriptor descriptor(String letters) {
        String parameters = letters.substring(2);
        MemoryLayout[] layouts = parameters.equals("V")
                ? new MemoryLayout[0]
                : parameters.chars().mapToObj(c -> layout((char) c)).toArray(MemoryLayout[]::new);
        return letters.charAt(0) == 'V'
                ? FunctionDescriptor.ofVoid(layouts)
                : FunctionDescriptor.of(layout(letters.charAt(0)), layouts);
    }

    static MethodType methodType(String letters) {
        return descriptor(letters).toMethodType();
    }

    private static MemoryLayout layout(char letter) {
        return switch (letter) {
            case 'P' -> ValueLayout.ADDRESS;
            case 'I' -> ValueLayout.JAVA_INT;
            case 'L' -> ValueLayout.JAVA_LONG;
            case 'D' -> ValueLayout.JAVA_DOUBLE;
            default -> throw new IllegalArgumentException("no layout for " + letter);
        };
    }
}
