package dev.imagemill.describe.langchain;

import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.Spent;
import dev.imagemill.describe.asking.PictureModel;
import dev.imagemill.describe.langchain.ScreenedHttpClient.InterruptedCallException;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.describe.wire.ProviderFaults;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One chat with a picture, over any of the library's models.
 *
 * @param provider for the words of errors
 * @param modelName that was configured
 */
public record ChatCall(String provider, String modelName, ChatModel model) implements PictureModel {

    /** What a model of the library is to be built with, so that its calls go out through our client. */
    public static HttpClientBuilder client(
            String provider, String modelName, BoundedHttp http, AnswerScreen screen, Clock clock) {
        return new ScreenedHttpClient.Builder(new ScreenedHttpClient(provider, modelName, http, screen, clock));
    }

    @Override
    public Reply ask(byte[] jpeg, String question) throws InterruptedException {
        try {
            return reply(model.chat(UserMessage.from(
                    TextContent.from(question),
                    ImageContent.from(
                            Base64.getEncoder().encodeToString(jpeg), "image/jpeg", ImageContent.DetailLevel.AUTO))));
        } catch (DescribeFaultException e) {
            throw e;
        } catch (InterruptedCallException e) {
            InterruptedException interrupted = new InterruptedException("interrupted while waiting for a model");
            interrupted.initCause(e);
            throw interrupted;
        } catch (RuntimeException e) {
            // The library could not make sense of an answer that passed the screen.
            throw ProviderFaults.notItsAnswer(provider, e);
        }
    }

    private Reply reply(ChatResponse response) {
        String text = response.aiMessage() == null ? null : response.aiMessage().text();
        String answered = response.modelName();
        return new Reply(
                text == null ? "" : text,
                response.finishReason() == FinishReason.LENGTH,
                answered == null || answered.isBlank() ? modelName : answered,
                spent(response.tokenUsage()));
    }

    /** What came out is all that did not go in: what a model thought is paid for as well, and counted in the total only. */
    private static Spent spent(@Nullable TokenUsage usage) {
        if (usage == null) {
            return Spent.ONE_CALL;
        }
        long in = count(usage.inputTokenCount());
        long out = Math.max(count(usage.outputTokenCount()), count(usage.totalTokenCount()) - in);
        return new Spent(1, in, Math.max(out, 0));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : Math.max(tokens, 0);
    }
}
