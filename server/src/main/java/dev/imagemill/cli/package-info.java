/** The commands of {@code ./imagemill}. */
@NullMarked
package dev.imagemill.cli;

import org.jspecify.annotations.NullMarked;
