/** {@code ./imagemill watch}: what it says while it watches. */
@NullMarked
package dev.imagemill.cli.watch;

import org.jspecify.annotations.NullMarked;
