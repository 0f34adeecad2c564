package org.consilium.peopledesk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.people.speaker.Suggestion;
import org.consilium.people.speaker.SuggestionState;
import org.consilium.scheduling.EditOutcome;
import org.consilium.scheduling.EditSubmission;
import org.consilium.scheduling.OpenWorkingCopies;
import org.consilium.scheduling.OpenWorkingCopies.Opened;
import org.consilium.scheduling.OpenWorkingCopy;
import org.consilium.scheduling.edit.Edit;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.shared.Problem;
import org.consilium.shared.UnwrappedStage;

/** Decides suggestions of speakers. What is accepted becomes an edit of the working copy, as if typed. Waits for the database. */
@ApplicationScoped
public class SuggestionDesk {
    private final PeopleDeskService people;
    private final OpenWorkingCopies copies;

    SuggestionDesk(PeopleDeskService people, OpenWorkingCopies copies) {
        this.people = people;
        this.copies = copies;
    }

    /** What came of a decision. */
    public enum Decided {
        DONE,
        /** Somebody else decided, or the speaker has suggested something else since. */
        OVER,
        /** The working copy has no such person any more, or the post would have no institution. */
        DOES_NOT_FIT
    }

    /** @throws org.consilium.shared.ProblemException of the edit's rules, such as 422 {@code edit.invalid} */
    public Decided decide(Caller by, String slug, long id, boolean accept) {
        Optional<Suggestion> found = people.suggestion(by, slug, id);
        if (found.isEmpty()) {
            return Decided.OVER;
        }
        if (accept && !edit(by, slug, found.get())) {
            return Decided.DOES_NOT_FIT;
        }
        people.decide(by, found.get(), accept ? SuggestionState.ACCEPTED : SuggestionState.DECLINED);
        return Decided.DONE;
    }

    /** The edit's id is that of the suggestion: accepted twice at the same time, it is stored once. */
    private boolean edit(Caller by, String slug, Suggestion suggestion) {
        OpenWorkingCopy copy = UnwrappedStage.join(copies.of(slug));
        Opened opened = UnwrappedStage.join(copies.document(copy));
        List<EditOperation> operations = SuggestionRules.operations(opened.document(), suggestion, opened.seq());
        if (operations.isEmpty()) {
            return false;
        }
        String command = "suggestion-" + suggestion.id();
        EditSubmission edit = new EditSubmission(by.id(), command, new Edit(command, operations, null));
        if (UnwrappedStage.join(copy.submit(edit)) instanceof EditOutcome.Refused(Problem problem)) {
            throw problem.asException();
        }
        return true;
    }
}
