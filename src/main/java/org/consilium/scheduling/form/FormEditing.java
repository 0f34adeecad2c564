package org.consilium.scheduling.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.scheduling.AgendaEditorService.Agenda;
import org.consilium.scheduling.EditOutcome;
import org.consilium.scheduling.EditSubmission;
import org.consilium.scheduling.OpenWorkingCopies;
import org.consilium.scheduling.OpenWorkingCopy;
import org.consilium.scheduling.edit.Edit;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.shared.Problem;
import org.consilium.shared.UnwrappedStage;
import org.jspecify.annotations.Nullable;

/** Edits of a working copy, one request at a time, for forms without scripts. Waits for the database. */
@ApplicationScoped
public class FormEditing {
    private final OpenWorkingCopies copies;

    FormEditing(OpenWorkingCopies copies) {
        this.copies = copies;
    }

    /** What came of a form. */
    public sealed interface Sent {
        /** @param edit the number by which it can be undone; 0 if nothing had to change */
        record Stored(long edit) implements Sent {}

        record Refused(Problem problem) implements Sent {}
    }

    /** A working copy as a value, with the number of the last edit that it contains. */
    public record Working(long seq, ExchangeFile file) {}

    /** @throws org.consilium.shared.ProblemException 404 {@code exchange.unknown} for everybody who may not edit it */
    public Working working(Caller by, String slug) {
        by.requireMember();
        if (!by.may(Right.EXCHANGE_EDIT, slug)) {
            throw Problem.unknownExchange(slug).asException();
        }
        return UnwrappedStage.join(copies.of(slug).thenCompose(copy -> copies.file(copy, Working::new)));
    }

    /**
     * @param exchange the slug of an exchange within a mission; "": the first one
     * @throws org.consilium.shared.ProblemException 404 {@code exchange.unknown} for everybody who may not edit it
     */
    public FormAgenda agenda(Caller by, String slug, String exchange) {
        Working working = working(by, slug);
        return working.file().exchanges().entrySet().stream()
                .filter(one -> exchange.isEmpty() || one.getKey().equals(exchange))
                .findFirst()
                .map(one -> new FormAgenda(working.seq(), new Agenda(working.file(), one.getKey(), one.getValue())))
                .orElseThrow(() -> Problem.unknownExchange(exchange).asException());
    }

    /** All operations, or none. */
    public Sent submit(Caller by, String slug, List<EditOperation> operations) {
        return operations.isEmpty() ? new Sent.Stored(0) : send(by, slug, operations, null, false);
    }

    /** As {@link #submit}, for an operation that adds or removes an exchange of a mission. Needs {@link Right#EXCHANGE_CREATE}. */
    public Sent submitExchange(Caller by, String slug, EditOperation operation) {
        by.require(Right.EXCHANGE_CREATE);
        return send(by, slug, List.of(operation), null, true);
    }

    /** @param edit the number of the edit to reverse */
    public Sent undo(Caller by, String slug, long edit) {
        return send(by, slug, List.of(), edit, by.may(Right.EXCHANGE_CREATE));
    }

    private Sent send(Caller by, String slug, List<EditOperation> operations, @Nullable Long undoes, boolean creates) {
        if (!by.may(Right.EXCHANGE_EDIT, slug)) {
            throw Problem.unknownExchange(slug).asException();
        }
        String id = UUID.randomUUID().toString();
        EditSubmission edit =
                new EditSubmission(by.requireMember().id(), id, new Edit(id, operations, undoes), creates);
        return UnwrappedStage.join(copies.of(slug)
                .thenCompose(copy -> copy.submit(edit).thenCompose(outcome -> sent(copy, id, outcome))));
    }

    private CompletableFuture<Sent> sent(OpenWorkingCopy copy, String id, EditOutcome outcome) {
        return switch (outcome) {
            case EditOutcome.Refused(var problem) -> CompletableFuture.completedFuture(new Sent.Refused(problem));
            case EditOutcome.Done(long seq) ->
                // An edit that changes nothing gets the number of the last one, which may be somebody else's.
                copies.history(copy, seq + 1)
                        .thenApply(history -> new Sent.Stored(
                                !history.isEmpty()
                                                && id.equals(history.getFirst().get("id"))
                                        ? seq
                                        : 0));
        };
    }
}
