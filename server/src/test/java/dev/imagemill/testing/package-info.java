/** What tests of several packages, and the benchmarks, use. */
@NullMarked
package dev.imagemill.testing;

import org.jspecify.annotations.NullMarked;
