package dev.imagemill.pipeline;

import dev.imagemill.catalog.DescribeWork;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.describe.CallRefusedException;
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
import dev.imagemill.describe.Reservation;
import dev.imagemill.describe.SpreadTimes;
import dev.imagemill.fault.Fault;
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
 * What a worker does to describe an image: take the answer that was paid for before; else have budget and provider say that it may be
 * asked now, fetch the original, make a small JPEG of it, ask, and write the answer down.
 *
 * <p>A call is on record before it is made, its answer in one transaction after it: what is cut off in between is asked for once more,
 * and nothing else is lost. Where budget or provider have it wait, nothing was done for it yet, the attempt does not count, and the image
 * says until when.
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
    private final QuestionTurns turns = new QuestionTurns();
    private final SpreadTimes budgets;
    private final Clock clock;

    /**
     * @param temporary for previews
     * @param settings for the language and the rate
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
        this.budgets = new SpreadTimes(settings.requestsPerMinute());
        this.clock = clock;
    }

    /** Describes an image where that is wanted. */
    void describe(ImageId image) throws InterruptedException {
        Optional<DescribeWork> work = reports.wanted(image);
        if (work.isPresent()) {
            describeOrWait(work.get());
        }
    }

    /**
     * Says that an image cannot be described. One that nobody had begun with, since the process ended each time before, cannot have
     * failed: it stays wanted, and says why nobody is at it, so that it can be asked for again.
     */
    void fail(ImageId image, Fault fault) {
        reports.failed(image, fault);
        reports.wanted(image).ifPresent(work -> reports.waiting(work, fault, null));
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
            throw waiting(work, e.fault(), budgets.next(e.until()));
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
        if (!describer.external()) {
            askHere(work, describer, question);
        } else if (work.order().fresh()) {
            askOutside(work, describer, question);
        } else {
            askOnce(work, describer, question);
        }
    }

    private void askOnce(DescribeWork work, ImageDescriber describer, DescribeQuestion question)
            throws InterruptedException {
        try (QuestionTurns.Turn _ = turns.take(question.digest())) {
            Optional<KeptAnswers.Kept> kept = answers.find(question.digest());
            if (kept.isPresent()) {
                reports.known(work, kept.get());
            } else {
                askOutside(work, describer, question);
            }
        }
    }

    private void askHere(DescribeWork work, ImageDescriber describer, DescribeQuestion question)
            throws InterruptedException {
        if (reports.begun(work)) {
            withPreview(work, question, request -> {
                DescribeAnswer answer = describer.describe(request);
                reports.answered(work, question, kept(describer, answer), null);
            });
        }
    }

    private void askOutside(DescribeWork work, ImageDescriber describer, DescribeQuestion question)
            throws InterruptedException {
        budget.check();
        try (Reservation place = describer.reserve()) {
            if (reports.begun(work)) {
                withPreview(work, question, request -> ask(work, describer, place, question, request));
            }
        }
    }

    private void ask(
            DescribeWork work,
            ImageDescriber describer,
            Reservation place,
            DescribeQuestion question,
            DescribeRequest request)
            throws InterruptedException {
        DescribeBudget.Meter meter = budget.meter(describer.provider());
        try {
            DescribeAnswer answer = place.describe(request.with(meter));
            reports.answered(work, question, kept(describer, answer), meter);
        } catch (DescribeFaultException e) {
            reports.spentInVain(work, meter, e.spent());
            throw e instanceof CallRefusedException refused ? refused.refusal() : e;
        }
    }

    /** What is done with the picture once it is here. */
    private interface Asked {
        void with(DescribeRequest request) throws InterruptedException;
    }

    private void withPreview(DescribeWork work, DescribeQuestion question, Asked asked) throws InterruptedException {
        try (LocalCopy original = store.fetch(work.original()).orElseThrow(ImagePipeline::originalMissing);
                WorkFolder folder = WorkFolder.in(temporary)) {
            Path small = folder.path().resolve("preview.jpg");
            preview.make(original.path(), work.info(), small);
            PictureFacts known = FactsReader.read(original.path(), work.name(), work.info());
            asked.with(new DescribeRequest(small, known, question.language()));
        }
    }

    private ImageDescriber describer(DescribeWork work) {
        String provider = work.order().provider();
        try {
            return provider == null ? describers.standard() : describers.named(provider);
        } catch (FaultException e) {
            // Only what was begun can fail.
            reports.begun(work);
            throw e;
        }
    }

    private KeptAnswers.Kept kept(ImageDescriber describer, DescribeAnswer answer) {
        DescriptionSource source =
                new DescriptionSource(describer.provider(), answer.model(), describer.promptVersion(), clock.instant());
        return new KeptAnswers.Kept(answer, source);
    }
}
