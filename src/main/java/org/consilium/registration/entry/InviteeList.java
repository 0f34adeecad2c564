package org.consilium.registration.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.MemberDetails;
import org.consilium.shared.SpreadsheetText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Columns;
import org.consilium.table.Finding;
import org.consilium.table.ListReader;
import org.consilium.table.Table;
import org.consilium.table.TableFinding;
import org.consilium.table.Upload;
import org.jspecify.annotations.Nullable;

/** Reads a list of people to invite. Columns are named as in the API, or as the forms label them in any language. */
public final class InviteeList implements ListReader.Content<Field> {
    static final int MOST_LINES = 1000;
    static final int MOST_BYTES = 1_000_000;

    /** In the order in which people fill them in. */
    static final List<Field> COLUMNS = List.of(
            Field.NAME,
            Field.EMAIL,
            Field.ROLE,
            Field.SIDE,
            Field.LANGUAGE,
            Field.INSTITUTION,
            Field.POST,
            Field.COUNTRY);

    private static final String CODES = COLUMNS.stream().map(Field::code).collect(Collectors.joining(", "));
    private static final Map<String, Field> NAMES = names();

    /** The content of a list, and all its errors. */
    public record Result(List<Invitee> good, List<Finding<Field, Wrong>> bad, Table.Preview preview) {
        static Result refused(Finding<Field, Wrong> found) {
            return new Result(List.of(), List.of(found), Table.Preview.NONE);
        }
    }

    private final CellVocabulary words;
    private final UiLanguage otherwise;
    private final List<Invitee> good = new ArrayList<>();
    private final List<Finding<Field, Wrong>> bad = new ArrayList<>();

    private InviteeList(CellVocabulary words, UiLanguage otherwise) {
        this.words = words;
        this.otherwise = otherwise;
    }

    /** @param otherwise the language of people whose line has none */
    public static Result read(Upload upload, CellVocabulary words, UiLanguage otherwise) {
        return upload.bytes().length > MOST_BYTES
                ? Result.refused(
                        Finding.<Field, Wrong>of(null, Wrong.TOO_LARGE, "", String.valueOf(MOST_BYTES / 1_000_000))
                                .at(1))
                : new InviteeList(words, otherwise).read(Table.read(upload, MOST_LINES));
    }

    private Result read(Table table) {
        return ListReader.read(table, MOST_LINES, this)
                .map(why -> Result.refused(finding(why)))
                .orElseGet(() -> new Result(
                        List.copyOf(good),
                        bad.stream()
                                .sorted(Comparator.comparingInt(Finding::line))
                                .toList(),
                        table.preview()));
    }

    @Override
    public Optional<Field> column(String cell) {
        return Optional.ofNullable(NAMES.get(Columns.key(cell)));
    }

    @Override
    public String columns() {
        return CODES;
    }

    @Override
    public List<String> missing(Columns<Field> header) {
        return Stream.of(Field.NAME, Field.ROLE)
                .filter(needed -> !header.has(needed))
                .map(Field::code)
                .toList();
    }

    @Override
    public boolean isReadable(Columns<Field> header) {
        return true;
    }

    @Override
    public void add(TableFinding found) {
        bad.add(finding(found));
    }

    private Finding<Field, Wrong> finding(TableFinding found) {
        @Nullable
        Field field = switch (found.flaw()) {
            case COLUMN_TWICE -> column(found.given()).orElse(null);
            case COLUMN_MISSING -> column(found.expected()).orElse(null);
            default -> null;
        };
        return Finding.of(field, Wrong.valueOf(found.flaw().name()), found.given(), found.expected())
                .at(found.line());
    }

    private static Map<String, Field> names() {
        Map<String, Field> names = new HashMap<>();
        for (Field column : COLUMNS) {
            names.put(Columns.key(column.code()), column);
            for (UiLanguage language : UiLanguage.values()) {
                names.put(Columns.key(Texts.of(language).say(column)), column);
            }
        }
        for (UiLanguage language : UiLanguage.values()) {
            addAlias(names, language, "import.name", Field.NAME);
            addAlias(names, language, "import.column.name", Field.NAME);
            addAlias(names, language, "import.column.email", Field.EMAIL);
        }
        return names;
    }

    /** Column names of lists made elsewhere: separated by a bar in the catalogue. */
    private static void addAlias(Map<String, Field> names, UiLanguage language, String key, Field column) {
        for (String name : Texts.of(language).say(key).split("\\|", -1)) {
            names.putIfAbsent(Columns.key(name), column);
        }
    }

    @Override
    public void take(int line, Map<Field, String> cells) {
        Map<Field, String> values = new HashMap<>();
        cells.forEach((field, cell) -> values.put(field, words.code(field, SpreadsheetText.original(cell))));
        var person = RegistrationRules.check(PersonEntry.of(values::get), RegistrationRules.OF_INVITEE, otherwise);
        var role = RegistrationRules.role(
                values.getOrDefault(Field.ROLE, ""), values.getOrDefault(Field.SIDE, ""), words.sides());
        person.findings().forEach(found -> bad.add(found.at(line)));
        role.findings().forEach(found -> bad.add(found.at(line)));
        @Nullable MemberDetails details = person.details();
        if (details != null && role.role() != null) {
            good.add(new Invitee(line, details, role.role(), role.side()));
        }
    }
}
