/** The search over large galleries. */
@NullMarked
package dev.imagemill.benchmarks.search;

import org.jspecify.annotations.NullMarked;
