package dev.imagemill.testing.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One subject before one backdrop, seen and lit as a seed has it.
 *
 * @param backdrop its number in {@code backdrops.inc}
 * @param heldOut one that the method was never looked at with while it was made: other objects
 */
public record Scene(Subject subject, int backdrop, int seed, boolean heldOut) {

    /** In the order of their numbers in {@code scene.pov}. */
    public enum Subject {
        MUG,
        SHOE,
        BOTTLE,
        PLANT,
        BOX,
        RING,
        DUCK,
        LAMP,
        STOOL,
        CAR
    }

    /** What figures are told for. */
    public enum Kind {
        PLAIN,
        GRADIENT,
        SHADOWED,
        TEXTURED,
        SAME_COLOUR
    }

    private static final List<Kind> KINDS = List.of(
            Kind.PLAIN,
            Kind.PLAIN,
            Kind.GRADIENT,
            Kind.GRADIENT,
            Kind.SHADOWED,
            Kind.SHADOWED,
            Kind.TEXTURED,
            Kind.SAME_COLOUR,
            Kind.SAME_COLOUR);

    private static final List<String> BACKDROPS = List.of(
            "white", "coloured", "gradient", "spot", "sweep", "table", "textured", "white on white", "own colour");

    public Kind kind() {
        return KINDS.get(backdrop);
    }

    /** Such as {@code mug, sweep}. */
    public String name() {
        return subject.name().toLowerCase(Locale.ROOT) + ", " + BACKDROPS.get(backdrop);
    }

    /** All that are measured, those held out last. */
    public static List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            int number = subject.ordinal();
            boolean heldOut = number >= Subject.DUCK.ordinal();
            int[] backdrops = heldOut
                    ? new int[] {number % 2, 2 + number % 2, 4, 5, 6}
                    : new int[] {0, 1, 2 + number % 2, 4, 5, 6, 7 + number % 2};
            for (int backdrop : backdrops) {
                scenes.add(new Scene(subject, backdrop, 1000 + 11 * number + backdrop, heldOut));
            }
        }
        return List.copyOf(scenes);
    }
}
