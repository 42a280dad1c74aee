package dev.imagemill.render.libvips;

import dev.imagemill.cutout.RemoverBusyException;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.transform.PresetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one go at a request came to; its lists are filled up as what is open is answered.
 *
 * @param source what the header said
 * @param outcomes by position; null where it has not ended
 * @param questions pictures of which somebody outside has to be asked for the subject, by position
 * @param stoppedBy what the work was stopped for before everything was begun; null where it was not
 */
record RenderedSoFar(
        ImageInfo source,
        List<@Nullable RenditionOutcome> outcomes,
        Map<Integer, RgbPicture> questions,
        @Nullable Fault stoppedBy) {

    RenderedSoFar {
        outcomes = new ArrayList<>(outcomes);
        questions = new TreeMap<>(questions);
    }

    /**
     * This, with what a further go came to.
     *
     * @param positions where its renditions stand here
     */
    RenderedSoFar with(RenderedSoFar more, List<Integer> positions) {
        List<@Nullable RenditionOutcome> all = new ArrayList<>(outcomes);
        Map<Integer, RgbPicture> open = new TreeMap<>();
        for (int i = 0; i < positions.size(); i++) {
            all.set(positions.get(i), more.outcomes.get(i));
        }
        more.questions.forEach((position, picture) -> open.put(positions.get(position), picture));
        return new RenderedSoFar(source, all, open, more.stoppedBy == null ? stoppedBy : more.stoppedBy);
    }

    /** What has ended. */
    List<RenditionOutcome> ended() {
        List<RenditionOutcome> ended = new ArrayList<>();
        for (RenditionOutcome outcome : outcomes) {
            if (outcome != null) {
                ended.add(outcome);
            }
        }
        return ended;
    }

    /** Where nothing was begun, since the one before it took too long: it may be made in a second go. */
    List<Integer> cutOff() {
        boolean slow = stoppedBy != null && stoppedBy.category() == FaultCategory.TIMEOUT;
        return slow ? left() : List.of();
    }

    /** Where nothing has ended and nothing is asked. */
    List<Integer> left() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == null && !questions.containsKey(i)) {
                left.add(i);
            }
        }
        return left;
    }

    /** An outcome out of a fault, with the wait that it tells of. */
    static RenditionOutcome.Failed failed(PresetName preset, FaultException e) {
        return new RenditionOutcome.Failed(
                preset, e.fault(), e instanceof RemoverBusyException busy ? busy.waitAtLeast() : null);
    }
}
