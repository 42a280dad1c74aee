package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A named list of operations with an output.
 *
 * @param name unique for its owner
 * @param operations applied in this order, after the EXIF orientation; at most 32, of these at most one cutout; may be
 *     empty
 * @param output format, quality and metadata rules
 */
public record Preset(PresetName name, List<Operation> operations, Output output) {

    /** How many steps a preset may have. */
    public static final int MAX_STEPS = 32;

    public Preset {
        operations = List.copyOf(operations);
        if (operations.size() > MAX_STEPS) {
            throw PresetFault.expected("operations", "at most " + MAX_STEPS + " steps", operations.size());
        }
        long cutouts = operations.stream().filter(Cutout.class::isInstance).count();
        if (cutouts > 1) {
            throw PresetFault.expected("operations", "at most one cutout", cutouts);
        }
    }

    /**
     * Width × height of a frame that this makes of a picture of the given size as seen, an upper bound where one of the steps
     * only knows such a one.
     *
     * @throws dev.imagemill.fault.FaultException as {@link Operation#resultingSize}
     */
    public PixelSize resultingSize(PixelSize source) {
        PixelSize size = source;
        for (Operation operation : operations) {
            size = operation.resultingSize(size);
        }
        return size;
    }

    /**
     * What the preset does, as text, without its name: two presets make the same of every picture where these are equal. It is
     * the JSON that {@link PresetJson#read} takes.
     */
    public String canonical() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("operations", operations.stream().map(Operation::fields).toList());
        fields.put("output", output.fields());
        return PresetJson.text(fields);
    }
}
