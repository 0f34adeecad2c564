package org.consilium.signoff.web;

import java.util.List;
import java.util.Objects;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.UiLanguage;
import org.consilium.signoff.SideNote;
import org.consilium.signoff.SignOffView;
import org.jspecify.annotations.Nullable;

/** What the sides said about a candidate, for its organisers. */
record CandidateView(SignOffView sign, List<Note> notes) {
    /** @param title of the item; null for the agenda as a whole or an item that is gone */
    record Note(SideNote note, Side side, @Nullable Said title) {}

    static CandidateView of(SignOffView view, UiLanguage language) {
        return new CandidateView(
                view,
                view.notes().stream()
                        .map(note -> note(view.file(), note, language))
                        .toList());
    }

    private static Note note(ExchangeFile file, SideNote note, UiLanguage language) {
        Side side = file.sides().stream()
                .filter(one -> one.key().equals(note.side()))
                .findFirst()
                .orElseThrow();
        return new Note(
                note,
                side,
                items(file).stream()
                        .filter(item -> note.item().equals(item.key()))
                        .findFirst()
                        .map(item -> item.title().say(language.code()))
                        .orElse(null));
    }

    /** In the order of the agenda. */
    static List<Item> items(ExchangeFile file) {
        return Objects.requireNonNull(file.exchanges().get(file.slug())).agenda().stream()
                .flatMap(part -> part.items().stream())
                .toList();
    }
}
