/** Durable units of work, their attempts and leases. */
@NullMarked
package dev.imagemill.job;

import org.jspecify.annotations.NullMarked;
