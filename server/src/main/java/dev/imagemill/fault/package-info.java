/** What can go wrong, in our words: a category, a stable code, a public message and whether trying again can help. */
@NullMarked
package dev.imagemill.fault;

import org.jspecify.annotations.NullMarked;
