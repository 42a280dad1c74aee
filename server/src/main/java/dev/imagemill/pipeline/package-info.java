/** The worker's use case: load, render, store, mark ready. */
@NullMarked
package dev.imagemill.pipeline;

import org.jspecify.annotations.NullMarked;
