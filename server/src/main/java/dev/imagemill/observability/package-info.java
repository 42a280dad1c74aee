/** Names of metrics, health. */
@NullMarked
package dev.imagemill.observability;

import org.jspecify.annotations.NullMarked;
