package dev.imagemill.cutout;

/** Where long work asks whether it may go on. */
@FunctionalInterface
public interface Checkpoint {

    /** Always goes on. */
    Checkpoint NONE = () -> {};

    /** Returns at once, or throws where the work has been called off or has used up its time. */
    void pass();
}
