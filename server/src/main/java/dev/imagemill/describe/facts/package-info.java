/**
 * What a file says of itself: EXIF, IPTC and XMP. Only the few fields that are used are read, out of parts that are cut out of the file within
 * fixed bounds, since these formats let a small file ask for much memory.
 */
@NullMarked
package dev.imagemill.describe.facts;

import org.jspecify.annotations.NullMarked;
