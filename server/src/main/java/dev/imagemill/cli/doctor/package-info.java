/** {@code ./imagemill doctor}: is everything there that a server needs? */
@NullMarked
package dev.imagemill.cli.doctor;

import org.jspecify.annotations.NullMarked;
