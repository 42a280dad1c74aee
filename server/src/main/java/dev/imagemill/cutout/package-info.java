/**
 * Tells a picture's subject from its background. To add a method: a sub-package, a class + {@code BackgroundRemover}, its choice
 * in {@code BackgroundRemovers}, a test that extends the contract.
 */
@NullMarked
package dev.imagemill.cutout;

import org.jspecify.annotations.NullMarked;
