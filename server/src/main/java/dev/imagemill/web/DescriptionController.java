package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescriptionCatalog;
import dev.imagemill.catalog.DescriptionCatalog.Begun;
import dev.imagemill.catalog.DescriptionCatalog.Open;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.describe.Describers;
import dev.imagemill.describe.ImageDescriber;
import dev.imagemill.describe.Pause;
import dev.imagemill.ingest.DescriptionOrders;
import dev.imagemill.pipeline.DescribeBudget;
import dev.imagemill.web.DescriptionAnswers.BudgetView;
import dev.imagemill.web.DescriptionAnswers.DescribersView;
import dev.imagemill.web.DescriptionAnswers.ImagesView;
import dev.imagemill.web.DescriptionAnswers.PeriodView;
import dev.imagemill.web.DescriptionAnswers.ProviderView;
import dev.imagemill.web.ImageView.CauseView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Has images described, and says who describes and what that may cost. */
@RestController
final class DescriptionController {

    private final DescriptionOrders orders;
    private final DescriptionCatalog catalog;
    private final Describers describers;
    private final DescribeBudget budget;
    private final DescribeSettings settings;
    private final AbsoluteLinks links;

    DescriptionController(
            DescriptionOrders orders,
            DescriptionCatalog catalog,
            Describers describers,
            DescribeBudget budget,
            DescribeSettings settings,
            AbsoluteLinks links) {
        this.orders = orders;
        this.catalog = catalog;
        this.describers = describers;
        this.budget = budget;
        this.settings = settings;
        this.links = links;
    }

    @PostMapping("/api/v1/images/{id}/describe")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "describeImage",
            summary = "Have an image described, or described again",
            description = "What a person wrote stays as it is.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = DescribeForms.OrderForm.class))))
    @Refuses({
        "400 json-malformed",
        "404 image-not-found",
        "415 content-type-unsupported",
        "422 field-invalid field-unknown describer-unknown",
        "429 describe-fresh-spent"
    })
    ImageView describe(
            @Parameter(hidden = true) OwnerId owner,
            @PathVariable ImageId id,
            @Parameter(hidden = true) @RequestBody(required = false) @Nullable ObjectNode body) {
        return ImageView.of(
                orders.order(owner, id, DescribeForms.one(body, describers)).orElseThrow(Faults::imageNotFound), links);
    }

    @PostMapping(path = "/api/v1/descriptions", consumes = "application/json")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "describeImages",
            summary = "Have many of your images described",
            description = "Some at a time, in the background. What people wrote stays as it is.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = DescribeForms.RoundForm.class))))
    @Refuses({
        "400 json-malformed",
        "409 describe-round-open",
        "422 field-invalid field-unknown describer-unknown",
        "429 describe-fresh-spent"
    })
    ImagesView describeMany(
            @Parameter(hidden = true) OwnerId owner, @Parameter(hidden = true) @RequestBody ObjectNode body) {
        Begun round = orders.orderMany(owner, DescribeForms.which(body), DescribeForms.many(body, describers));
        if (!round.begun()) {
            throw Faults.conflict(
                    "describe-round-open",
                    "A round of descriptions over your images is under way; wait until it has asked for all of them.");
        }
        return new ImagesView(round.images());
    }

    @GetMapping("/api/v1/descriptions")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "getDescribers", summary = "Who describes, what it may cost, and what is open")
    @Refuses({})
    DescribersView describers(@Parameter(hidden = true) OwnerId owner) {
        ImageDescriber standard = describers.standard();
        Open open = catalog.open(owner);
        Optional<Pause> pause = describers.pause(standard);
        return new DescribersView(
                standard.provider(),
                standard.external(),
                settings.automatic(),
                settings.language(),
                describers.available().stream().map(ProviderView::of).toList(),
                new BudgetView(PeriodView.of(budget.day()), PeriodView.of(budget.month())),
                open.waiting(),
                open.queued(),
                pause.map(Pause::until).orElse(null),
                pause.map(Pause::why).map(CauseView::of).orElse(null));
    }
}
