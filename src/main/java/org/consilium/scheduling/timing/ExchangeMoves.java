package org.consilium.scheduling.timing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.consilium.access.Caller;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.scheduling.EditOutcome;
import org.consilium.scheduling.EditSubmission;
import org.consilium.scheduling.OpenWorkingCopies;
import org.consilium.scheduling.OpenWorkingCopy;
import org.consilium.scheduling.OrganisedFilesService;
import org.consilium.scheduling.agreed.AgreedTimeService;
import org.consilium.scheduling.edit.Edit;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Moves an exchange of a working copy to a different start, by an edit as any other. Waits for the database. */
@ApplicationScoped
public class ExchangeMoves {
    private static final int LONGEST_WAIT = 30;

    private final OrganisedFilesService organised;
    private final OpenWorkingCopies copies;
    private final AgreedTimeService agreed;

    ExchangeMoves(OrganisedFilesService organised, OpenWorkingCopies copies, AgreedTimeService agreed) {
        this.organised = organised;
        this.copies = copies;
        this.agreed = agreed;
    }

    /**
     * Moves it, and keeps that this start was agreed, also where the working copy says it already.
     *
     * @param exchange {@code slug} itself, or that of an exchange of the mission
     * @param starts civil time in the zone of the exchange
     * @return refused if somebody moves it at this moment, or for a time that does not exist there or exists twice
     * @throws ProblemException 404 {@code exchange.unknown} also for an exchange that the working copy does not have
     */
    public EditOutcome move(Caller by, String slug, String exchange, LocalDateTime starts) {
        return change(
                by,
                slug,
                List.of(exchange),
                (file, seq) -> MoveRules.operations(file, exchange, starts, seq)
                        .orElseThrow(() -> Problem.unknownExchange(exchange).asException()));
    }

    /**
     * Gives a side a different time zone.
     *
     * @param zone one that {@link org.consilium.shared.Zones} knows
     * @return refused as {@link #move} is
     * @throws ProblemException 404 {@code exchange.unknown} for a side that the working copy does not have
     */
    public EditOutcome changeZone(Caller by, String slug, String side, String zone, ZoneChangeRules.Keeps keeps) {
        return change(
                by,
                slug,
                working(by, slug).exchanges().keySet(),
                (file, seq) -> file.sides().stream()
                        .filter(one -> one.key().equals(side))
                        .findFirst()
                        .map(one -> ZoneChangeRules.choices(file, one, zone))
                        .flatMap(choices -> choices.stream()
                                .filter(one -> one.keeps() == keeps || choices.size() == 1)
                                .findFirst())
                        .map(ExchangeMoves::clear)
                        .orElseThrow(() -> Problem.unknownExchange(slug).asException())
                        .operations(seq));
    }

    /** @throws ProblemException 422 {@code side.zone_unclear} for a time that does not exist in the new zone or exists twice */
    private static ZoneChangeRules.Choice clear(ZoneChangeRules.Choice choice) {
        if (choice.unclear().isEmpty()) {
            return choice;
        }
        throw Problem.unprocessable(
                        "side.zone_unclear",
                        "In the new zone one of the times does not exist or exists twice. Let the moment stay, or move the start first.")
                .asException();
    }

    /** @param exchanges whose starts are agreed by this */
    private EditOutcome change(
            Caller by,
            String slug,
            Collection<String> exchanges,
            BiFunction<ExchangeFile, Long, List<EditOperation>> operations) {
        working(by, slug);
        OpenWorkingCopy copy = answer(copies.of(slug));
        long seq = answer(copies.document(copy)).seq();
        // What is read now is at least as new as seq; if somebody changed the same field in between, it is a conflict.
        List<EditOperation> made = operations.apply(working(by, slug), seq);
        String id = UUID.randomUUID().toString();
        EditOutcome outcome =
                answer(copy.submit(new EditSubmission(by.requireMember().id(), id, new Edit(id, made, null))));
        if (outcome instanceof EditOutcome.Done) {
            ExchangeFile file = working(by, slug);
            exchanges.forEach(exchange -> agreed.agree(file, exchange));
        }
        return outcome;
    }

    private static <T> T answer(CompletableFuture<T> promised) {
        try {
            return promised.get(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ProblemException problem ? problem : new IllegalStateException(failed);
        } catch (TimeoutException late) {
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private static ProblemException away() {
        return Problem.unavailable("edit.unavailable", "It could not be stored just now. Send it again in a moment.")
                .asException();
    }

    private ExchangeFile working(Caller by, String slug) {
        return organised
                .working(by, slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
    }
}
