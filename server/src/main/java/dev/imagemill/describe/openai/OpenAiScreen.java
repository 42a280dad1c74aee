package dev.imagemill.describe.openai;

import dev.imagemill.describe.Spent;
import dev.imagemill.describe.langchain.AnswerScreen;
import dev.imagemill.describe.wire.ProviderFaults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sees refusals and blocks with what they cost, which the library's exceptions do not carry. */
final class OpenAiScreen implements AnswerScreen {

    private static final String PROVIDER = OpenAiImageDescriber.PROVIDER;

    @Override
    public void look(ObjectNode answer) {
        JsonNode choice = answer.at("/choices/0");
        if (!(choice.path("message") instanceof ObjectNode message)) {
            throw ProviderFaults.notItsAnswer(PROVIDER, null);
        }
        Spent spent = spent(answer.path("usage"));
        if (choice.path("finish_reason").asString("").equals("content_filter")) {
            throw ProviderFaults.blocked(PROVIDER, "content_filter", spent);
        }
        if (!message.path("refusal").asString("").isBlank()) {
            throw ProviderFaults.blocked(PROVIDER, "refusal", spent);
        }
    }

    private static Spent spent(JsonNode usage) {
        return new Spent(
                1,
                usage.path("prompt_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0));
    }
}
