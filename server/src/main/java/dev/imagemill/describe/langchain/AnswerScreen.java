package dev.imagemill.describe.langchain;

import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at a provider's successful answer before the library does, which would stumble over what it does not expect, or lose it.
 */
@FunctionalInterface
public interface AnswerScreen {

    /**
     * Changes the answer to what the library can read.
     *
     * @throws dev.imagemill.describe.DescribeFaultException where it is none that can be used
     */
    void look(ObjectNode answer);
}
