package dev.imagemill.describe.asking;

import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.Spent;

/** A model that looks at a picture and writes. One call, no retries. */
@FunctionalInterface
public interface PictureModel {

    /**
     * Asks once.
     *
     * @param jpeg what it is to look at
     * @param question what it is to do
     * @throws DescribeFaultException as {@link dev.imagemill.describe.ImageDescriber#describe} says
     */
    Reply ask(byte[] jpeg, String question) throws InterruptedException;

    /**
     * What it wrote.
     *
     * @param text empty where it wrote nothing
     * @param cutOff whether it stopped because it had written too much
     * @param model that answered, which may be more exact than the one that was asked
     */
    record Reply(String text, boolean cutOff, String model, Spent spent) {}
}
