package dev.imagemill;

import dev.imagemill.cli.Commands;

/** Where the program starts. */
public final class Imagemill {

    private Imagemill() {}

    public static void main(String[] args) {
        int status = Commands.of(ServerApplication.class).execute(args);
        // Of the commands only the server leaves threads running on purpose; it does not get here before it stops.
        System.exit(status);
    }
}
