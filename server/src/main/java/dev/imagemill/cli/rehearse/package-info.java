/** The short use of a fresh server from which the JVM's ahead-of-time cache is recorded. */
@NullMarked
package dev.imagemill.cli.rehearse;

import org.jspecify.annotations.NullMarked;
