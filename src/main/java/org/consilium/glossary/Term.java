package org.consilium.glossary;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A term of one glossary: of an exchange, or of the installation if {@code exchange} is empty. */
@Entity
public class Term {
    /** The width of the column. */
    private static final int LONGEST_KEY = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String exchange;

    @Enumerated(EnumType.STRING)
    private TermStatus status;

    private TermWords words;
    private String domain;
    private @Nullable String note;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private String searched;

    @SuppressWarnings("UnusedVariable") // queries sort by it
    private String sortKey;

    private int revision;
    private boolean deleted;

    @SuppressWarnings("NullAway.Init")
    protected Term() {}

    @SuppressWarnings("NullAway.Init") // the rest is set right after construction
    Term(String exchange, TermStatus status, TermContent content) {
        this.exchange = exchange;
        this.status = TermRules.ofTerms(status);
        say(content);
    }

    void say(TermContent content) {
        words = content.words();
        domain = content.domain();
        note = content.note();
        List<String> lines = new ArrayList<>();
        words.byLanguage().values().forEach(lines::addAll);
        lines.add(domain);
        if (note != null) {
            lines.add(note);
        }
        searched = String.join("\n", lines);
        String key = words.preferred("en").toLowerCase(Locale.ROOT); // may be longer than the word
        sortKey = key.substring(0, Math.min(key.length(), LONGEST_KEY));
        revision++;
    }

    void is(TermStatus now) {
        status = TermRules.ofTerms(now);
        revision++;
    }

    void delete(boolean gone) {
        deleted = gone;
        revision++;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String exchange() {
        return exchange;
    }

    TermStatus status() {
        return status;
    }

    TermContent content() {
        return new TermContent(words, domain, note);
    }

    int revision() {
        return revision;
    }

    boolean deleted() {
        return deleted;
    }
}
