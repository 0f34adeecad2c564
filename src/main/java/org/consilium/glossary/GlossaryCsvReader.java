package org.consilium.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.shared.Coded;
import org.consilium.shared.Formats;
import org.consilium.shared.Languages;
import org.consilium.shared.PlainText;
import org.consilium.shared.SpreadsheetText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Columns;
import org.consilium.table.Finding;
import org.consilium.table.ListReader;
import org.consilium.table.Table;
import org.consilium.table.TableFinding;
import org.consilium.table.TableFlaw;
import org.consilium.table.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Reads terms from a list: one column per language, named by its tag or its name, and optionally {@code status}, {@code
 * domain}, {@code note}. A cell separates several words of a language with {@code |}, the preferred one first.
 */
final class GlossaryCsvReader implements ListReader.Content<String> {
    static final String STATUS = "status";
    static final String DOMAIN = "domain";
    static final String NOTE = "note";
    static final String BETWEEN_WORDS = "|";

    private static final Set<String> OTHERS = Set.of(STATUS, DOMAIN, NOTE);
    private static final String EXPECTED = "zh, ru, uk, kk, en …, " + String.join(", ", new TreeSet<>(OTHERS));
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, TermStatus> STATUSES = new HashMap<>();

    static {
        for (UiLanguage language : UiLanguage.values()) {
            Texts words = Texts.of(language);
            Formats formats = new Formats(language);
            for (UiLanguage one : UiLanguage.values()) {
                NAMES.put(Columns.key(formats.language(one.code())), one.code());
                NAMES.put(Columns.key(formats.language(one.tag())), one.code());
                NAMES.put(Columns.key(one.ownName()), one.code());
            }
            NAMES.put(Columns.key(words.say("glossary.status")), STATUS);
            NAMES.put(Columns.key(words.say("term.domain")), DOMAIN);
            NAMES.put(Columns.key(words.say("term.note")), NOTE);
            for (TermStatus status : TermStatus.values()) {
                STATUSES.put(Columns.key(words.say(status)), status);
            }
        }
    }

    private final List<TermFile.Line> good = new ArrayList<>();
    private final TermFindings bad = new TermFindings();

    TermFile read(Upload upload) {
        Table table = Table.read(upload, TermRules.MOST_TERMS);
        return ListReader.read(table, TermRules.MOST_TERMS, this)
                .map(why -> TermFile.refused(why.line(), wrong(why.flaw()), why.expected()))
                .orElseGet(() -> TermFile.of(good, bad, table.preview()));
    }

    @Override
    public Optional<String> column(String cell) {
        String name = PlainText.tidy(cell);
        String lower = name.toLowerCase(Locale.ROOT);
        String tag = OTHERS.contains(lower) ? lower : TermRules.tag(name);
        return OTHERS.contains(tag) || isLanguage(tag)
                ? Optional.of(tag)
                : Optional.ofNullable(NAMES.get(Columns.key(name)));
    }

    @Override
    public String columns() {
        return EXPECTED;
    }

    @Override
    public List<String> missing(Columns<String> header) {
        return isReadable(header) ? List.of() : List.of("zh, ru, uk, kk, en");
    }

    @Override
    public boolean isReadable(Columns<String> header) {
        return header.hasAny(GlossaryCsvReader::isLanguage);
    }

    private static boolean isLanguage(String name) {
        return !OTHERS.contains(name) && Languages.isKnown(name);
    }

    @Override
    public void add(TableFinding found) {
        bad.add(Finding.<String, TermWrong>of(null, wrong(found.flaw()), found.given(), found.expected())
                .at(found.line()));
    }

    private static TermWrong wrong(TableFlaw flaw) {
        return flaw == TableFlaw.TOO_MANY_LINES ? TermWrong.TOO_MANY_TERMS : TermWrong.valueOf(flaw.name());
    }

    @Override
    public void take(int line, Map<String, String> cells) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        cells.forEach((name, text) -> {
            String cell = SpreadsheetText.original(text);
            if (OTHERS.contains(name)) {
                others.put(name, cell);
            } else {
                words.put(name, Arrays.asList(cell.split("[|\n]")));
            }
        });
        term(new TermEntry(words, others.getOrDefault(DOMAIN, ""), others.getOrDefault(NOTE, "")), others, line);
    }

    private void term(TermEntry entry, Map<String, String> others, int line) {
        TermRules.Checked checked = TermRules.check(entry);
        checked.findings().forEach(found -> bad.add(found.at(line)));
        String said = PlainText.tidy(others.getOrDefault(STATUS, ""));
        @Nullable TermStatus status = status(said);
        if (!said.isEmpty() && status == null) {
            bad.add(Finding.of(STATUS, TermWrong.STATUS, said, "agreed, proposed")
                    .at(line));
        } else if (checked.content() != null) {
            good.add(new TermFile.Line(line, checked.content(), status));
        }
    }

    private static @Nullable TermStatus status(String said) {
        return Coded.of(TermStatus.class, said.toLowerCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(STATUSES.get(Columns.key(said))))
                .filter(TermStatus::isOfTerms)
                .orElse(null);
    }
}
