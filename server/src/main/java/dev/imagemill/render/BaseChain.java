package dev.imagemill.render;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the bases. Demands are looked at from the largest down; each hangs below the smallest demand that is large enough,
 * or is a root. Roots share one held decoding, or have one each; a demand that something hangs below becomes a level.
 */
final class BaseChain {

    private static final int MAX_SHRINK = 8;
    private static final Comparator<Demand> LARGEST_FIRST = Comparator.comparingLong(
                    (Demand demand) -> demand.frame().area())
            .reversed()
            .thenComparing(Demand::exact, Comparator.reverseOrder())
            .thenComparingInt(Demand::position);

    private final ImageInfo source;
    private final long maxHeldBytes;
    private final List<PlannedBase> bases = new ArrayList<>();
    private final Map<Demand, Demand> parents = new HashMap<>();
    private final Map<Demand, Integer> decodings = new HashMap<>();
    private final Map<Demand, Integer> levels = new HashMap<>();

    BaseChain(ImageInfo source, long maxHeldBytes) {
        this.source = source;
        this.maxHeldBytes = maxHeldBytes;
    }

    List<PlannedBase> bases() {
        return List.copyOf(bases);
    }

    /** Chooses the bases for all demands; to be called once. */
    List<PlannedRendition> place(List<Demand> demands) {
        List<Demand> ordered = demands.stream().sorted(LARGEST_FIRST).toList();
        List<Demand> roots = roots(ordered);
        decode(roots);
        for (Demand demand : ordered) {
            if (parents.containsValue(demand) || needsLevelToTurn(demand)) {
                addLevel(demand);
            }
        }
        return demands.stream().map(this::planned).toList();
    }

    private List<Demand> roots(List<Demand> ordered) {
        List<Demand> roots = new ArrayList<>();
        List<Demand> shareable = new ArrayList<>();
        for (Demand demand : ordered) {
            Demand parent = canHang(demand) ? parentOf(demand, shareable) : null;
            if (parent == null) {
                roots.add(demand);
            } else {
                parents.put(demand, parent);
            }
            boolean sameAsParent = parent != null && parent.frame().equals(demand.frame());
            if (canHang(demand) && demand.exact() && !sameAsParent && !isFull(demand)) {
                shareable.add(demand);
            }
        }
        return roots;
    }

    /** Animations and drawings are decoded for each rendition by itself. */
    private boolean canHang(Demand demand) {
        return demand.frames() == 1 && source.format() != ImageFormat.SVG;
    }

    private static @Nullable Demand parentOf(Demand demand, List<Demand> largestFirst) {
        Demand found = null;
        for (Demand candidate : largestFirst) {
            boolean same = demand.exact() && candidate.frame().equals(demand.frame());
            if (same || demand.ratioOf(candidate.frame()) >= RenderPlanner.MIN_RATIO) {
                found = candidate;
            }
        }
        return found;
    }

    private boolean isFull(Demand demand) {
        return demand.frame().equals(source.size());
    }

    /** Roots share a held decoding where that is allowed; else what needs the full size goes by itself, then each. */
    private void decode(List<Demand> roots) {
        List<Demand> alone = roots.stream().filter(root -> !canHang(root)).toList();
        List<Demand> together = roots.stream().filter(this::canHang).toList();
        alone.forEach(root -> addDecoding(List.of(root)));
        if (together.size() <= 1 || mayHold(together)) {
            addDecoding(together);
            return;
        }
        List<Demand> reduced = together.stream().filter(root -> !isFull(root)).toList();
        together.stream().filter(this::isFull).forEach(root -> addDecoding(List.of(root)));
        if (reduced.size() <= 1 || mayHold(reduced)) {
            addDecoding(reduced);
        } else {
            reduced.forEach(root -> addDecoding(List.of(root)));
        }
    }

    private boolean mayHold(List<Demand> roots) {
        return PlanEstimate.bytes(decodedSize(scaleFor(roots)), source) <= maxHeldBytes;
    }

    private void addDecoding(List<Demand> roots) {
        if (roots.isEmpty()) {
            return;
        }
        double scale = scaleFor(roots);
        int frames = roots.getFirst().frames();
        boolean held = roots.size() > 1 || frames > 1 || needsAnyOrder(roots.getFirst());
        int index = bases.size();
        bases.add(new PlannedDecoding(index, scale, decodedSize(scale), frames, held));
        roots.forEach(root -> decodings.put(root, index));
    }

    private boolean needsAnyOrder(Demand root) {
        boolean level = parents.containsValue(root) || needsLevelToTurn(root);
        return !level && (root.anyOrder() || turns());
    }

    /** Turning a picture needs all its pixels, so what can be scaled first is: turning is then done on the small one. */
    private boolean needsLevelToTurn(Demand demand) {
        return turns() && canHang(demand) && demand.exact() && !isFull(demand) && !parents.containsKey(demand);
    }

    private boolean turns() {
        return source.orientation() != Orientation.NORMAL && source.orientation() != Orientation.FLIP_HORIZONTAL;
    }

    private double scaleFor(List<Demand> roots) {
        PixelSize full = source.size();
        double wanted = 0;
        for (Demand root : roots) {
            wanted = Math.max(wanted, (double) root.frame().width() / full.width());
            wanted = Math.max(wanted, (double) root.frame().height() / full.height());
        }
        return switch (source.format()) {
            case SVG -> wanted;
            case JPEG, WEBP -> 1.0 / shrinkFor(roots);
            default -> 1;
        };
    }

    private int shrinkFor(List<Demand> roots) {
        int shrink = 1;
        while (shrink < MAX_SHRINK && roots.stream().allMatch(fits(shrink * 2))) {
            shrink *= 2;
        }
        return shrink;
    }

    private Predicate<Demand> fits(int shrink) {
        PixelSize full = source.size();
        return root -> full.width() / shrink >= root.frame().width()
                && full.height() / shrink >= root.frame().height();
    }

    private PixelSize decodedSize(double scale) {
        return new PixelSize((int) Math.max(1, Math.round(source.storedSize().width() * scale)), (int)
                Math.max(1, Math.round(source.storedSize().height() * scale)));
    }

    private void addLevel(Demand demand) {
        int index = bases.size();
        bases.add(new PlannedLevel(index, baseAbove(demand), demand.frame()));
        levels.put(demand, index);
    }

    private int baseAbove(Demand demand) {
        Demand parent = parents.get(demand);
        Integer base = parent == null ? decodings.get(demand) : levels.get(parent);
        return Objects.requireNonNull(base, "parents are placed before their children");
    }

    private PlannedRendition planned(Demand demand) {
        Integer own = levels.get(demand);
        return new PlannedRendition(
                demand.position(),
                demand.preset(),
                own == null ? baseAbove(demand) : own,
                demand.format(),
                demand.result(),
                demand.resultIsExact(),
                demand.frames());
    }
}
