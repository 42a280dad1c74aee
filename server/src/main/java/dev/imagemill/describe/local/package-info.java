/** Describes by facts alone, without a model: nothing leaves the machine. */
@NullMarked
package dev.imagemill.describe.local;

import org.jspecify.annotations.NullMarked;
