/**
 * libvips through the foreign-function API; no {@code MemorySegment} leaves this package.
 *
 * <p>Start at {@link dev.imagemill.vips.Vips}, which loads the library, and {@link dev.imagemill.vips.VipsScope}, in which
 * everything lives:
 *
 * {@snippet lang = java:
 * try (VipsScope scope = vips.scope()) {
 *     scope.load("jpegload", photo)
 *             .with("shrink", 2)
 *             .with("access", "sequential")
 *             .with("fail_on", "error")
 *             .image()
 *             .resize(0.4, 0.4)
 *             .save("webpsave", target)
 *             .with("Q", 80)
 *             .keep("icc")
 *             .run();
 * }
 * }
 *
 * <h2>Adding an operation</h2>
 *
 * None has to be added: any operation of libvips is called by its name and its arguments' names, as its reference of functions gives
 * them, by {@link dev.imagemill.vips.VipsScope#op} or {@link dev.imagemill.vips.VipsImage#op}. An unknown argument or a value of the
 * wrong type is refused with its name. One that is called from several places deserves a method in
 * {@link dev.imagemill.vips.VipsGeometry} or {@link dev.imagemill.vips.VipsColour}, with its units and ranges in the docs, and a line
 * in the tests. Where an argument is newer than libvips 8.14, ask {@link dev.imagemill.vips.Vips#hasArgument} first.
 *
 * <p>A C function outside the operations is one line in {@code GLib}, {@code LibVips} or {@code LibVipsImage}: its name, its
 * signature as a record, named as {@code Shapes} says.
 */
@NullMarked
package dev.imagemill.vips;

import org.jspecify.annotations.NullMarked;
