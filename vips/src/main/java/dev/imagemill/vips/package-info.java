/** libvips through the foreign-function API; no {@code MemorySegment} leaves this package. */
@NullMarked
package dev.imagemill.vips;

import org.jspecify.annotations.NullMarked;
