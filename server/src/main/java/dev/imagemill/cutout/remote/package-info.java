/** Finds subjects by asking a service over HTTP. Start at {@code RemoteBackgroundRemover}. */
@NullMarked
package dev.imagemill.cutout.remote;

import org.jspecify.annotations.NullMarked;
