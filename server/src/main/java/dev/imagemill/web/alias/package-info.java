/**
 * The calls of the systems that Imagemill takes the place of, with exactly the bodies that those document: the CSV compressor's
 * {@code /upload}, {@code /status}, {@code /process} and {@code /download_csv}, the background remover's {@code /update},
 * {@code /remove} and {@code /files} ({@code /health} is the same in both and ours). Thin: each is one call of a use case. Refusals
 * are problem details as everywhere.
 */
@NullMarked
package dev.imagemill.web.alias;

import org.jspecify.annotations.NullMarked;
