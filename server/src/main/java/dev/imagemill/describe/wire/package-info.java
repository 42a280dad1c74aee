/** HTTP to providers that the operator names: bounded in time and size, redirects not followed, errors in our words. */
@NullMarked
package dev.imagemill.describe.wire;

import org.jspecify.annotations.NullMarked;
