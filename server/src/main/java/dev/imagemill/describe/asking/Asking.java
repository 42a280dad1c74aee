package dev.imagemill.describe.asking;

import dev.imagemill.describe.CallRefusedException;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.DescribeRequest;
import dev.imagemill.describe.Spent;
import dev.imagemill.describe.asking.PictureModel.Reply;
import dev.imagemill.describe.wire.ProviderFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Asks a model, and once more where its answer cannot be used.
 *
 * @param provider for the words of errors
 */
public record Asking(String provider, Prompt prompt) {

    private static final int CALLS = 2;

    public DescribeAnswer describe(DescribeRequest request, PictureModel model) throws InterruptedException {
        byte[] jpeg = bytes(request);
        String question = prompt.text(request.language(), request.facts().name());
        Spent spent = Spent.NOTHING;
        String problem = "";
        for (int call = 0; call < CALLS; call++) {
            CallRefusedException.count(request, spent);
            Reply reply = ask(model, jpeg, call == 0 ? question : Prompt.again(question, problem), spent);
            spent = spent.plus(reply.spent());
            switch (AnswerReader.read(reply.text(), request.language())) {
                case Reading.Usable usable -> {
                    return usable.answer(reply.model(), spent);
                }
                case Reading.Refused _ -> throw ProviderFaults.blocked(provider, "in its own words", spent);
                case Reading.Unusable unusable -> problem = reply.cutOff() ? "it was cut off" : unusable.problem();
            }
        }
        throw ProviderFaults.unusable(
                provider, "was asked twice and its answer could not be used (" + problem + ")", spent);
    }

    private static Reply ask(PictureModel model, byte[] jpeg, String question, Spent before)
            throws InterruptedException {
        try {
            return model.ask(jpeg, question);
        } catch (DescribeFaultException e) {
            throw before.calls() == 0 ? e : e.after(before);
        }
    }

    /** The preview, which is small: whoever calls made it. */
    public static byte[] bytes(DescribeRequest request) {
        try {
            return Files.readAllBytes(request.preview());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
