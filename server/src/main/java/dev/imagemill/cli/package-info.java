/**
 * The commands of {@code ./imagemill}. A command is one class that parses and checks what was typed; what it does lives in
 * classes named after the command. To add one: a class with picocli's {@code @Command}, listed in {@link
 * dev.imagemill.cli.Commands}, and its line in {@code help.txt}.
 */
@NullMarked
package dev.imagemill.cli;

import org.jspecify.annotations.NullMarked;
