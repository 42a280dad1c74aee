/** How a picture is made: pure planning, the renderer port and the admission of work by its size. */
@NullMarked
package dev.imagemill.render;

import org.jspecify.annotations.NullMarked;
