package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Pixels in an array of Java's: rows from the top, bands interleaved.
 *
 * @param numbers the array
 * @param count of the numbers in it
 * @param format of one number, of {@code VipsBandFormat}
 */
record PixelArray(MemorySegment numbers, int count, int format) {
    private static final int UCHAR = 0;
    private static final int FLOAT = 6;

    static PixelArray of(byte[] bytes) {
        return new PixelArray(MemorySegment.ofArray(bytes), bytes.length, UCHAR);
    }

    static PixelArray of(float[] numbers) {
        return new PixelArray(MemorySegment.ofArray(numbers), numbers.length, FLOAT);
    }

    /** Copied into an image. */
    VipsImage image(VipsScope scope, int width, int height, int bands, String interpretation) {
        if (width < 1 || height < 1 || bands < 1 || count != (long) width * height * bands) {
            throw new IllegalArgumentException("%d %s don't make an image of %d×%d pixels with %d bands"
                    .formatted(count, format == UCHAR ? "bytes" : "numbers", width, height, bands));
        }
        Vips.Calls calls = scope.calls();
        long mark = calls.errors().mark();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(numbers.byteSize());
            data.copyFrom(numbers);
            MemorySegment pointer =
                    calls.image().newFromMemoryCopy.call(data, numbers.byteSize(), width, height, bands, format);
            if (Native.isNull(pointer)) {
                throw scope.failure("fromPixels", mark);
            }
            return scope.own(pointer, p -> new VipsImage(scope, p))
                    .op("copy")
                    .with("interpretation", interpretation)
                    .image();
        }
    }
}
