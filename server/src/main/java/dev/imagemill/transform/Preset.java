package dev.imagemill.transform;

import java.util.List;

/**
 * A named list of operations with an output.
 *
 * @param name unique for its owner
 * @param operations applied in this order; may be empty
 * @param output format, quality and metadata rules
 */
public record Preset(PresetName name, List<Operation> operations, Output output) {

    public Preset {
        operations = List.copyOf(operations);
    }
}
