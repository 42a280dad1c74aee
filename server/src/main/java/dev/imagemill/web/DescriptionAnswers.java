package dev.imagemill.web;

import dev.imagemill.describe.Describers;
import dev.imagemill.pipeline.DescribeBudget;
import dev.imagemill.web.ImageView.CauseView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of describing as a whole. */
final class DescriptionAnswers {

    private DescriptionAnswers() {}

    /** Who describes, what may be spent, and what is open. */
    @Schema(name = "Describers")
    record DescribersView(
            @Schema(description = "Who describes where a request names nobody; two are joined by +", example = "local")
            String provider,

            @Schema(description = "Whether pictures are sent to it")
            boolean external,

            @Schema(description = "Whether images are described where an upload does not say")
            boolean automatic,

            @Schema(description = "BCP 47, where a request names none", example = "en")
            String language,

            @Schema(description = "All that can be asked for")
            List<ProviderView> providers,

            BudgetView budget,

            @Schema(description = "Of your images, those that wait for budget or provider")
            long waiting,

            @Schema(description = "Of your images, those that are described next, or being described")
            long queued,

            @Nullable @Schema(description = "Until when nothing is sent to the provider")
            Instant pausedUntil,

            @Nullable
            @Schema(
                    description =
                            "Why nothing is sent: describe-busy, it asked for that; describe-paused, it fails or does"
                                    + " not let us in")
            CauseView pausedBecause) {}

    /** Somebody who describes. */
    @Schema(name = "Describer")
    record ProviderView(
            String name,
            String model,

            @Schema(description = "Whether pictures are sent to it")
            boolean external) {

        static ProviderView of(Describers.Available available) {
            return new ProviderView(available.name(), available.model(), available.external());
        }
    }

    /** What may be spent by the whole installation. */
    @Schema(name = "DescribeBudget")
    record BudgetView(PeriodView day, PeriodView month) {}

    /** What was spent of what may be. */
    @Schema(name = "DescribePeriod")
    record PeriodView(
            long calls,

            @Nullable @Schema(description = "null for no bound")
            Long maxCalls,

            @Schema(description = "In and out together, as providers count them")
            long tokens,

            @Nullable @Schema(description = "null for no bound")
            Long maxTokens,

            @Schema(description = "When the next one begins, by UTC")
            Instant resetsAt) {

        static PeriodView of(DescribeBudget.Period period) {
            return new PeriodView(
                    period.used().calls(),
                    bound(period.maxCalls()),
                    period.used().tokens(),
                    bound(period.maxTokens()),
                    period.resetsAt());
        }

        private static @Nullable Long bound(long max) {
            return max == 0 ? null : max;
        }
    }

    /** How many images were meant. */
    @Schema(name = "DescribedImages")
    record ImagesView(long images) {}
}
