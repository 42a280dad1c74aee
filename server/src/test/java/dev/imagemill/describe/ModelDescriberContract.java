package dev.imagemill.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.testing.RawHttpServer.Received;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What holds besides for those that ask a model for texts. */
public abstract class ModelDescriberContract extends ImageDescriberContract {

    private static final String NONSENSE = "It shows a mug. A nice one!";

    @Test
    void asksForJsonByASchemaInALanguage() throws InterruptedException {
        describer.describe(DescribeSamples.request(preview, "de"));

        Received request = server().requests().getFirst();
        assertThat(request.body()).contains("German (de)", "altText", "confidence", "chema");
    }

    @Test
    void readsAnAnswerInFencesWithProseAroundIt() throws InterruptedException {
        server().then(server().says(
                        "Sure!\n```json\n{\"title\": \"Ein Becher\", \"language\": \"de\"}\n```\nAnything else?"));

        DescribeAnswer answer = describe();

        assertThat(answer.title()).isEqualTo("Ein Becher");
        assertThat(answer.language()).isEqualTo("de");
        assertThat(answer.calls()).isEqualTo(1);
    }

    @Test
    void asksOnceMoreAndCountsBoth() throws InterruptedException {
        server().then(server().says(NONSENSE));

        DescribeAnswer answer = describe();

        assertThat(answer.calls()).isEqualTo(2);
        assertThat(answer.inputTokens()).isEqualTo(2000);
        assertThat(answer.outputTokens()).isEqualTo(200);
        assertThat(server().requests().get(1).body()).contains("could not be used");
    }

    @Test
    void givesUpAfterTheSecondAnswerAndSaysWhatItCost() {
        DescribeFaultException fault = failure(server().says(NONSENSE), server().says(""));

        assertThat(fault.fault().code()).isEqualTo("describe-unusable");
        assertThat(fault.fault().retryable()).isFalse();
        assertThat(fault.spent()).isEqualTo(new Spent(2, 2000, 200));
        assertThat(server().calls()).isEqualTo(2);
    }

    @Test
    void countsTheFirstCallWhereTheSecondIsPutOff() {
        DescribeFaultException fault = failure(server().says(NONSENSE), server().busy(9));

        assertThat(fault).isInstanceOf(DescriberBusyException.class);
        assertThat(fault.spent()).isEqualTo(new Spent(1, 1000, 100));
    }

    @Test
    void countsTheFirstCallWhereTheSecondMayNotBeMade() {
        server().then(server().says(NONSENSE));
        FaultException spent = Fault.temporary(FaultCategory.OVERLOADED, "describe-budget-spent", "No.")
                .toException();
        AtomicInteger left = new AtomicInteger(1);
        DescribeRequest request = DescribeSamples.request(preview).with(() -> {
            if (left.getAndDecrement() == 0) {
                throw spent;
            }
        });

        CallRefusedException refused =
                catchThrowableOfType(CallRefusedException.class, () -> describer.describe(request));

        assertThat(refused.refusal()).isSameAs(spent);
        assertThat(refused.spent()).isEqualTo(new Spent(1, 1000, 100));
        assertThat(server().calls()).isEqualTo(1);
    }

    @Test
    void knowsARefusalInTheModelsOwnWords() {
        DescribeFaultException fault = failure(server().says("I'm sorry, but I can't help with that."));

        assertThat(fault.fault().code()).isEqualTo("describe-blocked");
        assertThat(fault.spent()).isEqualTo(new Spent(1, 1000, 100));
    }
}
