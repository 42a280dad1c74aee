/** The engine beside sharp, Pillow and vipsthumbnail. */
@NullMarked
package dev.imagemill.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
