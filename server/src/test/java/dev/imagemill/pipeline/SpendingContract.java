package dev.imagemill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.NewImage;
import dev.imagemill.catalog.Samples;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescribeSettings.Budget;
import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.Label;
import dev.imagemill.describe.Spent;
import dev.imagemill.pipeline.KeptAnswers.Kept;
import dev.imagemill.pipeline.UsageLedger.Sum;
import dev.imagemill.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every keeper of what descriptions cost holds to, with the budget over it. */
public abstract class SpendingContract {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Kept KEPT = new Kept(
            new DescribeAnswer("T", null, "A", List.of(new Label("cat", 0.5)), "en", "m", new Spent(1, 10, 5)),
            new DescriptionSource("gemini", "m", "v", NOON));

    private final TestClock clock = new TestClock(NOON);

    protected abstract UsageLedger usage();

    protected abstract KeptAnswers answers();

    protected abstract ImageCatalog images();

    @Test
    void addsUpByDayAndMonthOverAllProviders() {
        assertThat(usage().used(DAY)).isEqualTo(new UsageLedger.Used(new Sum(0, 0), new Sum(0, 0)));
        usage().add(DAY.minusDays(1), "gemini", new Spent(2, 100, 10));
        usage().add(DAY.minusMonths(1), "gemini", new Spent(50, 1, 1));
        usage().add(DAY, "gemini", new Spent(1, 20, 2));
        usage().add(DAY, "openai", new Spent(1, 5, 1));
        assertThat(usage().count(DAY, "openai", used -> used.day().calls() == 2))
                .isTrue();
        assertThat(usage().count(DAY, "openai", used -> used.day().calls() == 2))
                .isFalse();

        assertThat(usage().used(DAY)).isEqualTo(new UsageLedger.Used(new Sum(3, 28), new Sum(5, 138)));
    }

    @Test
    void ofManyWhoCallAtOnceNoMoreGetThroughThanMay() throws Exception {
        DescribeBudget budget = budget(new Budget(5, 0, 0, 0));
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            DescribeBudget.Meter meter = budget.meter(i % 2 == 0 ? "gemini" : "openai");
            calls.add(() -> {
                try {
                    meter.calling();
                    return true;
                } catch (BudgetSpentException _) {
                    return false;
                }
            });
        }
        int through = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                through += call.get() ? 1 : 0;
            }
        }
        assertThat(through).isEqualTo(5);
        assertThat(budget.day().used().calls()).isEqualTo(5);
    }

    @Test
    void whatIsSpentComesBackWithTheNextDayOrMonth() {
        DescribeBudget budget = budget(new Budget(0, 0, 100, 150));
        DescribeBudget.Meter meter = budget.meter("gemini");
        meter.calling();
        budget.check();
        meter.settle(new Spent(1, 90, 20));
        assertSpent(budget, "2026-12-01T00:00:00Z");

        clock.set(Instant.parse("2026-11-29T12:00:00Z"));
        budget.check();
        budget.meter("gemini").settle(new Spent(0, 50, 0));
        assertThat(budget.month().used()).isEqualTo(new Sum(0, 50));
        clock.set(NOON);
        assertThat(budget.month().used()).isEqualTo(new Sum(1, 160));
        assertSpent(budget, "2026-12-01T00:00:00Z");
        clock.set(NOON.plus(Duration.ofHours(12)));
        budget.check();
    }

    @Test
    void theMonthsEndIsAwaitedWhereTheMonthIsSpent() {
        clock.set(Instant.parse("2026-11-10T23:30:00Z"));
        DescribeBudget budget = budget(new Budget(1, 1, 0, 0));
        budget.meter("gemini").calling();
        assertSpent(budget, "2026-12-01T00:00:00Z");
    }

    @Test
    void callsThatWereNotMadeAreGivenBack() {
        DescribeBudget budget = budget(new Budget(2, 0, 0, 0));
        DescribeBudget.Meter meter = budget.meter("gemini");
        meter.calling();
        meter.calling();
        assertThatThrownBy(budget::check).isInstanceOf(BudgetSpentException.class);
        meter.settle(new Spent(1, 0, 0));
        budget.check();
        assertThat(budget.day().used().calls()).isEqualTo(1);
    }

    @Test
    void withoutBoundsNothingIsRefused() {
        DescribeBudget budget = budget(new Budget(0, 0, 0, 0));
        usage().add(DAY, "gemini", new Spent(1_000_000, 1L << 40, 1L << 40));
        budget.check();
        assertThat(budget.day().maxCalls()).isZero();
    }

    @Test
    void anAnswerIsKeptForItsQuestion() {
        assertThat(answers().find("q")).isEmpty();
        answers().keep("q", "sha", KEPT);
        assertThat(answers().find("q")).contains(KEPT);
        Kept other = new Kept(KEPT.answer(), new DescriptionSource("openai", "m", "v", NOON));
        answers().keep("q", "sha", other);
        assertThat(answers().find("q")).contains(other);
    }

    @Test
    void answersGoWithTheLastImageOfTheirBytes() {
        Image first = images().add(Samples.image(Samples.owner(), "a"));
        NewImage same = Samples.image(Samples.owner(), "b");
        Image second = images().add(new NewImage(
                same.id(),
                same.owner(),
                same.name(),
                same.original(),
                same.info(),
                same.bytes(),
                first.sha256(),
                List.of()));
        answers().keep("q", first.sha256(), KEPT);
        answers().keep("other", "of other bytes", KEPT);

        answers().forget(first.id());
        assertThat(answers().find("q")).isPresent();
        purge(first);
        answers().forget(second.id());
        assertThat(answers().find("q")).isEmpty();
        assertThat(answers().find("other")).isPresent();
    }

    /** Takes an image out of the catalog for good. */
    protected abstract void purge(Image image);

    private void assertSpent(DescribeBudget budget, String until) {
        assertThatThrownBy(budget::check)
                .isInstanceOfSatisfying(
                        BudgetSpentException.class, e -> assertThat(e.until()).isEqualTo(Instant.parse(until)))
                .hasMessageContaining("describe-budget-spent");
    }

    private DescribeBudget budget(Budget limits) {
        return new DescribeBudget(usage(), limits, clock);
    }
}
