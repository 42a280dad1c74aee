/** Objects as files in a folder: the default, with nothing else installed. */
@NullMarked
package dev.imagemill.storage.filesystem;

import org.jspecify.annotations.NullMarked;
