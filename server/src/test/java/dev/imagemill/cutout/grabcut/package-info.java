@NullMarked
package dev.imagemill.cutout.grabcut;

import org.jspecify.annotations.NullMarked;
