/** The server: its throughput against the engine's, its memory, its start. */
@NullMarked
package dev.imagemill.benchmarks.serve;

import org.jspecify.annotations.NullMarked;
