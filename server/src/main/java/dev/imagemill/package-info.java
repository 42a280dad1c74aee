/** Imagemill, the image pipeline. Each first-level package is a module; see the README of {@code docs}. */
@NullMarked
package dev.imagemill;

import org.jspecify.annotations.NullMarked;
