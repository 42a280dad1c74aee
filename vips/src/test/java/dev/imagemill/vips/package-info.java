/** Tests of the libvips binding, and {@link dev.imagemill.vips.VipsLeakCheck} for the tests of other modules. */
@NullMarked
package dev.imagemill.vips;

import org.jspecify.annotations.NullMarked;
