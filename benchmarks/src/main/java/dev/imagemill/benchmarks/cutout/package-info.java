/** How good cutouts are, on scenes of which is known what is subject. */
@NullMarked
package dev.imagemill.benchmarks.cutout;

import org.jspecify.annotations.NullMarked;
