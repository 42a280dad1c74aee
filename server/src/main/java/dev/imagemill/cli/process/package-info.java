/** {@code ./imagemill process}: folders of pictures into folders of renditions, without server or database. */
@NullMarked
package dev.imagemill.cli.process;

import org.jspecify.annotations.NullMarked;
