/**
 * Benchmarks, run by hand on a quiet machine: {@code mvn -Pjmh -pl benchmarks -am -DskipTests package -Djmh.args=VipsJpeg}. With
 * {@code -Djmh.args="-jvmArgsAppend -Dimagemill.benchmark.photos=DIR VipsJpeg"} they take the largest JPEG in a folder, else a
 * picture made here.
 */
@NullMarked
package dev.imagemill.benchmarks;

import org.jspecify.annotations.NullMarked;
