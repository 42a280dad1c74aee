/** Describes by the Gemini API. */
@NullMarked
package dev.imagemill.describe.gemini;

import org.jspecify.annotations.NullMarked;
