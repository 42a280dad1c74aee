/** What to do to a picture, as data, pure: operations, presets, output formats, their parsers and canonical text. */
@NullMarked
package dev.imagemill.transform;

import org.jspecify.annotations.NullMarked;
