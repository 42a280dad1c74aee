package dev.imagemill.access;

/** Kinds of callers. */
public enum Caller {
    /** Everybody who reaches the server; nothing of an owner is shown. */
    ANYBODY,
    /** The owner of what is asked for; whoever has no session yet is given one. */
    OWNER,
    /**
     * Whoever holds an address that cannot be guessed: the id of a batch, or a signed link. The call checks it; the session of a
     * caller who has one is known, none is started.
     */
    HOLDER
}
