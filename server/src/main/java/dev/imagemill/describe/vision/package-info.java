/** Labels by Cloud Vision. */
@NullMarked
package dev.imagemill.describe.vision;

import org.jspecify.annotations.NullMarked;
