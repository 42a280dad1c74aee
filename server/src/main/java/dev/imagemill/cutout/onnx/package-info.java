/** Finds subjects by a network that the operator chose, run by ONNX Runtime in this process. Start at {@code OnnxBackgroundRemover}. */
@NullMarked
package dev.imagemill.cutout.onnx;

import org.jspecify.annotations.NullMarked;
