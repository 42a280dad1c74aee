/** Telling owners what happened: live events. */
@NullMarked
package dev.imagemill.notify;

import org.jspecify.annotations.NullMarked;
