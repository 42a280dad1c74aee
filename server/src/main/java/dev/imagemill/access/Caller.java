package dev.imagemill.access;

/** Kinds of callers. */
public enum Caller {
    /** Everybody who reaches the server; nothing of an owner is shown. */
    ANYBODY,
    /** The owner of what is asked for; whoever has no session yet is given one. */
    OWNER
}
