package dev.imagemill.describe.gemini;

import dev.imagemill.describe.Spent;
import dev.imagemill.describe.langchain.AnswerScreen;
import dev.imagemill.describe.wire.ProviderFaults;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sees what the library drops: why a picture was blocked, reasons for an end that came after the library's version, and answers without
 * a count of tokens.
 */
final class GeminiScreen implements AnswerScreen {

    private static final String PROVIDER = GeminiImageDescriber.PROVIDER;

    /** Those of {@code Candidate.FinishReason} that are about what may be said; any {@code IMAGE_…} is of the kind as well. */
    private static final Set<String> BLOCKED =
            Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE");

    private static final Set<String> PLAIN = Set.of("STOP", "MAX_TOKENS");

    @Override
    public void look(ObjectNode answer) {
        Spent spent = spent(answer.path("usageMetadata"));
        String blocked = answer.at("/promptFeedback/blockReason").asString("");
        if (!blocked.isEmpty()) {
            throw ProviderFaults.blocked(PROVIDER, blocked, spent);
        }
        if (!(answer.at("/candidates/0") instanceof ObjectNode candidate)) {
            throw answer.has("usageMetadata") || answer.has("candidates")
                    ? ProviderFaults.unusable(PROVIDER, "gave no candidate", spent)
                    : ProviderFaults.notItsAnswer(PROVIDER, null);
        }
        String reason = candidate.path("finishReason").asString("STOP");
        if (BLOCKED.contains(reason) || reason.startsWith("IMAGE_")) {
            throw ProviderFaults.blocked(PROVIDER, reason, spent);
        }
        candidate.put("finishReason", PLAIN.contains(reason) ? reason : "OTHER");
        if (!answer.path("usageMetadata").isObject()) {
            answer.putObject("usageMetadata");
        }
        if (!candidate.path("content").path("parts").isArray()) {
            candidate.putObject("content").putArray("parts");
        }
    }

    private static Spent spent(JsonNode usage) {
        long in = usage.path("promptTokenCount").asLong(0);
        return new Spent(1, in, Math.max(0, usage.path("totalTokenCount").asLong(0) - in));
    }
}
