/** Calls to other people's servers: one client, with a guard that decides which addresses may be reached. */
@NullMarked
package dev.imagemill.outbound;

import org.jspecify.annotations.NullMarked;
