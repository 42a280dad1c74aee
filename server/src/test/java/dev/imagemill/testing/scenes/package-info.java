/** Scenes rendered with POV-Ray, of which is known what is subject: what cutouts are measured by. Their sources are in {@code benchmarks/scenes}. */
@NullMarked
package dev.imagemill.testing.scenes;

import org.jspecify.annotations.NullMarked;
