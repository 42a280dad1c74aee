/** Who may do what: owners, sessions, limits. */
@NullMarked
package dev.imagemill.access;

import org.jspecify.annotations.NullMarked;
