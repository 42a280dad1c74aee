/** Facts about pictures, pure: formats, sizes, orientation, what a header says. Knows no other package but {@code fault}. */
@NullMarked
package dev.imagemill.image;

import org.jspecify.annotations.NullMarked;
