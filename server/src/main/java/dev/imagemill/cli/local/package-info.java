/** What commands share that make renditions on this machine, without server or database. */
@NullMarked
package dev.imagemill.cli.local;

import org.jspecify.annotations.NullMarked;
