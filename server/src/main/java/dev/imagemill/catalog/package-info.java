/** What exists: images, renditions, presets. The database is the truth; adapters live in sub-packages. */
@NullMarked
package dev.imagemill.catalog;

import org.jspecify.annotations.NullMarked;
