/** How a model that reads and writes is asked for a description, and how what it says is read. Knows no provider. */
@NullMarked
package dev.imagemill.describe.asking;

import org.jspecify.annotations.NullMarked;
