package dev.imagemill.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err progress and errors
 * @param columns width of the terminal that {@code err} goes to, in characters; 0 where it goes elsewhere
 */
record Terminal(PrintStream out, PrintStream err, int columns) {

    /** The launcher knows the width and passes it on, since Java cannot ask for it. */
    private static final String COLUMNS = "imagemill.terminal.columns";

    static Terminal ofProcess() {
        return new Terminal(System.out, System.err, Integer.getInteger(COLUMNS, 0));
    }
}
