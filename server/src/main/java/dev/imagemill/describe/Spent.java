package dev.imagemill.describe;

/**
 * What was asked of a provider, whether or not anything came of it.
 *
 * @param calls that the provider may have counted
 * @param inputTokens, outputTokens: as the provider counted them; 0 where it did not say
 */
public record Spent(int calls, long inputTokens, long outputTokens) {

    public static final Spent NOTHING = new Spent(0, 0, 0);

    /** A call of which nothing came back that counts tokens. */
    public static final Spent ONE_CALL = new Spent(1, 0, 0);

    public Spent plus(Spent more) {
        return new Spent(calls + more.calls, inputTokens + more.inputTokens, outputTokens + more.outputTokens);
    }
}
