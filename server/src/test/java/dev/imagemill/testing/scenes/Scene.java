package dev.imagemill.testing.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One subject before one backdrop, seen and lit as a seed has it.
 *
 * @param backdrop its number in {@code backdrops.inc}
 */
public record Scene(Subject subject, int backdrop, int seed) {

    /** What stands in the scene. */
    public enum Subject {
        MUG(0, false),
        SHOE(1, false),
        BOTTLE(2, false),
        PLANT(3, false),
        BOX(4, false),
        RING(5, false),
        DUCK(6, true),
        LAMP(7, true),
        STOOL(8, true),
        CAR(9, true);

        private final int number;
        private final boolean heldOut;

        Subject(int number, boolean heldOut) {
            this.number = number;
            this.heldOut = heldOut;
        }

        /** In {@code scene.pov}. */
        int number() {
            return number;
        }
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

    /** Whether no constant of the method was set on this object. */
    public boolean heldOut() {
        return subject.heldOut;
    }

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
            int number = subject.number;
            int[] backdrops = subject.heldOut
                    ? new int[] {number % 2, 2 + number % 2, 4, 5, 6}
                    : new int[] {0, 1, 2 + number % 2, 4, 5, 6, 7 + number % 2};
            for (int backdrop : backdrops) {
                scenes.add(new Scene(subject, backdrop, 1000 + 11 * number + backdrop));
            }
        }
        return List.copyOf(scenes);
    }
}
