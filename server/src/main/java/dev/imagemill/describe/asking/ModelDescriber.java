package dev.imagemill.describe.asking;

import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescribeRequest;
import dev.imagemill.describe.DescriberFacts;
import dev.imagemill.describe.ImageDescriber;

/** Asks a model that writes texts: what its kinds have in common, which is all but how the model is called. */
public abstract class ModelDescriber implements ImageDescriber {

    private final DescriberFacts facts;
    private final Asking asking;
    private final PictureModel model;

    /** Connects to nothing yet. */
    protected ModelDescriber(DescriberFacts facts, Prompt prompt, PictureModel model) {
        this.facts = facts;
        this.asking = new Asking(facts.provider(), prompt);
        this.model = model;
    }

    /** What is known of one that asks a model with a prompt. */
    protected static DescriberFacts facts(String provider, String model, Prompt prompt) {
        return new DescriberFacts(provider, model, prompt.version(), true, prompt.named());
    }

    @Override
    public final DescriberFacts facts() {
        return facts;
    }

    @Override
    public final DescribeAnswer describe(DescribeRequest request) throws InterruptedException {
        return asking.describe(request, model);
    }
}
