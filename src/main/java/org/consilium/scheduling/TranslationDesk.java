package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.scheduling.edit.Edit;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.edit.TranslationEdits;
import org.consilium.scheduling.edit.TranslationRules;
import org.consilium.scheduling.edit.TranslationRules.Translation;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Problem;
import org.consilium.shared.UnwrappedStage;

/** The texts of a working copy in one language, beside their originals. Waits for the database. */
@ApplicationScoped
public class TranslationDesk {
    private final OpenWorkingCopies copies;

    TranslationDesk(OpenWorkingCopies copies) {
        this.copies = copies;
    }

    /**
     * A working copy for its translators.
     *
     * @param seq the version that the texts are of
     * @param languages into which it is translated
     */
    public record Desk(String slug, LocalizedText title, long seq, List<String> languages, List<Translation> texts) {
        public long waiting() {
            return texts.stream()
                    .filter(one -> one.state() != TranslationRules.State.CURRENT)
                    .count();
        }
    }

    /** @throws org.consilium.shared.ProblemException 404 {@code exchange.unknown} for everybody who may not translate into this language */
    public Desk desk(Caller by, String slug, String into) {
        return UnwrappedStage.join(open(by, slug, into)
                .thenCompose(copy -> copy.read(stored -> new Desk(
                        slug,
                        stored.document().file().title(),
                        stored.document().seq(),
                        stored.document().file().languages(),
                        TranslationRules.of(stored.document(), into)))));
    }

    /**
     * Stores translations, all of them or none.
     *
     * @param seq the version that the translator saw
     * @param texts by the path of the text; an empty one takes the translation away
     */
    public EditOutcome translate(Caller by, String slug, String into, long seq, Map<EditPath, String> texts) {
        String id = UUID.randomUUID().toString();
        return texts.isEmpty()
                ? new EditOutcome.Done(seq)
                : UnwrappedStage.join(open(by, slug, into)
                        .thenCompose(copy -> copy.read(stored ->
                                        TranslationEdits.of(stored.document().file(), into, seq, texts))
                                .thenCompose(operations ->
                                        copy.submit(new EditSubmission(by.id(), id, new Edit(id, operations, null))))));
    }

    private CompletableFuture<OpenWorkingCopy> open(Caller by, String slug, String into) {
        if (!by.may(Right.TRANSLATION_WRITE, slug, into)) {
            throw Problem.unknownExchange(slug).asException();
        }
        return copies.of(slug);
    }
}
