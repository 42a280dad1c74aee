package dev.imagemill.pipeline;

import dev.imagemill.catalog.DescribeWork;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.DescribeRequest;
import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.describe.DescriberBusyException;
import dev.imagemill.describe.Describers;
import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.FactsReader;
import dev.imagemill.describe.ImageDescriber;
import dev.imagemill.describe.PictureFacts;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import dev.imagemill.storage.LocalCopy;
import dev.imagemill.storage.ObjectStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a worker does to describe an image: take the answer that was paid for before; else look at budget and provider, fetch the
 * original, make a small JPEG of it, ask, and write the answer down.
 *
 * <p>A call is on record before it is made, its answer in one transaction after it: what is cut off in between is asked for once more,
 * and nothing else is lost. Where budget or provider have it wait, the attempt does not count, and the image says until when.
 */
final class ImageDescribing {

    private final DescribeReports reports;
    private final KeptAnswers answers;
    private final Describers describers;
    private final DescribeBudget budget;
    private final DescribePreview preview;
    private final ObjectStore store;
    private final Path temporary;
    private final String usualLanguage;
    private final Clock clock;

    /**
     * @param temporary for previews
     * @param settings for the language
     */
    ImageDescribing(
            DescribeReports reports,
            KeptAnswers answers,
            Describers describers,
            DescribeBudget budget,
            DescribePreview preview,
            ObjectStore store,
            Path temporary,
            DescribeSettings settings,
            Clock clock) {
        this.reports = reports;
        this.answers = answers;
        this.describers = describers;
        this.budget = budget;
        this.preview = preview;
        this.store = store;
        this.temporary = temporary;
        this.usualLanguage = settings.language();
        this.clock = clock;
    }

    /** Describes an image where that is wanted. */
    void describe(ImageId image) throws InterruptedException {
        Optional<DescribeWork> work = reports.begun(image);
        if (work.isPresent()) {
            describeOrWait(work.get());
        }
    }

    /** Says that an image cannot be described. */
    void fail(ImageId image, Fault fault) {
        reports.failed(image, fault);
    }

    /** Wants a description that failed anew. */
    void reopen(ImageId image) {
        reports.reopened(image);
    }

    private void describeOrWait(DescribeWork work) throws InterruptedException {
        try {
            describe(work);
        } catch (DescriberBusyException e) {
            throw waiting(work, e.fault(), clock.instant().plus(e.waitAtLeast()));
        } catch (BudgetSpentException e) {
            throw waiting(work, e.fault(), e.until());
        } catch (FaultException e) {
            if (e.fault().retryable()) {
                reports.waiting(work, e.fault(), null);
            }
            throw e;
        }
    }

    /** The attempt does not count: nothing was tried, or nothing was heard. */
    private RetryLaterException waiting(DescribeWork work, Fault fault, Instant until) {
        reports.waiting(work, fault, until);
        Duration wait = Duration.between(clock.instant(), until);
        return RetryLaterException.notBegun(fault, wait.isPositive() ? wait : Duration.ZERO);
    }

    private void describe(DescribeWork work) throws InterruptedException {
        ImageDescriber describer = describer(work);
        String language = Objects.requireNonNullElse(work.order().language(), usualLanguage);
        DescribeQuestion question =
                DescribeQuestion.of(work.sha256(), work.name(), describer, language, preview.longestSide());
        Optional<KeptAnswers.Kept> kept =
                describer.external() && !work.order().fresh() ? answers.find(question.digest()) : Optional.empty();
        if (kept.isPresent()) {
            reports.known(work, kept.get());
        } else {
            ask(work, describer, question);
        }
    }

    private void ask(DescribeWork work, ImageDescriber describer, DescribeQuestion question)
            throws InterruptedException {
        if (describer.external()) {
            refuseWhilePaused(describer);
            budget.check();
        }
        try (LocalCopy original = store.fetch(work.original()).orElseThrow(ImagePipeline::originalMissing);
                WorkFolder folder = WorkFolder.in(temporary)) {
            Path small = folder.path().resolve("preview.jpg");
            preview.make(original.path(), work.info(), small);
            PictureFacts known = FactsReader.read(original.path(), work.name(), work.info());
            if (describer.external()) {
                askOutside(work, describer, question, small, known);
            } else {
                DescribeAnswer answer = describer.describe(new DescribeRequest(small, known, question.language()));
                reports.answered(work, question, kept(describer, answer), null);
            }
        }
    }

    private void askOutside(
            DescribeWork work, ImageDescriber describer, DescribeQuestion question, Path small, PictureFacts known)
            throws InterruptedException {
        DescribeBudget.Meter meter = budget.meter(describer.provider());
        try {
            DescribeAnswer answer = describer.describe(new DescribeRequest(small, known, question.language(), meter));
            reports.answered(work, question, kept(describer, answer), meter);
        } catch (DescribeFaultException e) {
            reports.spentInVain(meter, e.spent());
            throw e;
        }
    }

    /** Before anything is fetched and rendered for nothing. */
    private void refuseWhilePaused(ImageDescriber describer) {
        Instant now = clock.instant();
        Optional<Instant> until = describers.pausedUntil(describer).filter(now::isBefore);
        if (until.isPresent()) {
            Fault fault = Fault.temporary(
                    FaultCategory.UNAVAILABLE,
                    "describe-paused",
                    "Nothing is sent to " + describer.provider() + " until " + until.get()
                            + ", since it asked for that or did not answer; it goes on by itself then.");
            throw new DescriberBusyException(fault, Duration.between(now, until.get()));
        }
    }

    private ImageDescriber describer(DescribeWork work) {
        String provider = work.order().provider();
        return provider == null ? describers.standard() : describers.named(provider);
    }

    private KeptAnswers.Kept kept(ImageDescriber describer, DescribeAnswer answer) {
        DescriptionSource source =
                new DescriptionSource(describer.provider(), answer.model(), describer.promptVersion(), clock.instant());
        return new KeptAnswers.Kept(answer, source);
    }
}
