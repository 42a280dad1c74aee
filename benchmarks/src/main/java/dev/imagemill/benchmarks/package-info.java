/** Measures Imagemill, always beside a peer or a second way in the same run; see the module's README. */
@NullMarked
package dev.imagemill.benchmarks;

import org.jspecify.annotations.NullMarked;
