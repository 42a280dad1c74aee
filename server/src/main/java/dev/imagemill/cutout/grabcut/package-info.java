/**
 * Cuts the subject out with OpenCV's GrabCut and no model. Start at {@link dev.imagemill.cutout.grabcut.GrabcutBackgroundRemover}; OpenCV
 * is known to {@code OpenCv} alone, the rest is plain arithmetic on arrays. docs/cutout.md tells how it works and when it fails.
 */
@NullMarked
package dev.imagemill.cutout.grabcut;

import org.jspecify.annotations.NullMarked;
