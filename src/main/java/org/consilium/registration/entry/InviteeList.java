package org.consilium.registration.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.access.MemberDetails;
import org.consilium.shared.SpreadsheetText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Columns;
import org.consilium.table.Table;
import org.consilium.table.TableFinding;
import org.consilium.table.TableFlaw;
import org.consilium.table.Upload;
import org.jspecify.annotations.Nullable;

/** Reads a list of people to invite. Columns are named as in the API, or as the forms label them in any language. */
public final class InviteeList {
    static final int MOST_LINES = 1000;
    static final int MOST_BYTES = 1_000_000;

    /** In the order in which people fill them in. */
    public static final List<Field> COLUMNS = List.of(
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
    public record Result(List<Invitee> good, List<LineFinding> bad, Table.Preview preview) {
        static Result refused(int line, Wrong wrong, String expected) {
            return new Result(
                    List.of(),
                    List.of(new LineFinding(line, Finding.of(null, wrong, "", expected))),
                    Table.Preview.NONE);
        }
    }

    private final CellVocabulary words;
    private final UiLanguage otherwise;
    private final List<Invitee> good = new ArrayList<>();
    private final List<LineFinding> bad = new ArrayList<>();

    private InviteeList(CellVocabulary words, UiLanguage otherwise) {
        this.words = words;
        this.otherwise = otherwise;
    }

    /** @param otherwise the language of people whose line has none */
    public static Result read(Upload upload, CellVocabulary words, UiLanguage otherwise) {
        return upload.bytes().length > MOST_BYTES
                ? Result.refused(1, Wrong.TOO_LARGE, String.valueOf(MOST_BYTES / 1_000_000))
                : new InviteeList(words, otherwise).read(Table.read(upload, MOST_LINES));
    }

    private Result read(Table table) {
        if (table.broken() != null) {
            add(table.broken());
        }
        if (!table.lines().isEmpty()) {
            Columns<Field> columns = header(table.lines().getFirst());
            List<Table.Line> people = table.lines().subList(1, table.lines().size());
            if (people.size() > MOST_LINES) {
                return Result.refused(
                        people.get(MOST_LINES).number(), Wrong.TOO_MANY_LINES, String.valueOf(MOST_LINES));
            }
            people.forEach(line -> columns.values(line, this::add)
                    .flatMap(values -> person(values, line.number()))
                    .ifPresent(good::add));
        }
        if (table.lines().size() < 2 && bad.isEmpty()) {
            return Result.refused(1, Wrong.EMPTY, "");
        }
        return new Result(
                List.copyOf(good),
                bad.stream().sorted(Comparator.comparingInt(LineFinding::line)).toList(),
                table.preview());
    }

    private Columns<Field> header(Table.Line line) {
        Columns<Field> columns = Columns.read(line, InviteeList::column, CODES, this::add);
        for (Field needed : List.of(Field.NAME, Field.ROLE)) {
            if (!columns.has(needed)) {
                bad.add(new LineFinding(line.number(), Finding.of(needed, Wrong.COLUMN_MISSING, "", needed.code())));
            }
        }
        return columns;
    }

    private static Optional<Field> column(String cell) {
        return Optional.ofNullable(NAMES.get(Columns.key(cell)));
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

    private void add(TableFinding found) {
        @Nullable
        Field field =
                found.flaw() == TableFlaw.COLUMN_TWICE ? column(found.given()).orElse(null) : null;
        Wrong wrong = Wrong.valueOf(found.flaw().name());
        bad.add(new LineFinding(found.line(), Finding.of(field, wrong, found.given(), found.expected())));
    }

    private Optional<Invitee> person(Map<Field, String> cells, int line) {
        Map<Field, String> values = new HashMap<>();
        cells.forEach((field, cell) -> values.put(field, words.code(field, SpreadsheetText.original(cell))));
        var person = RegistrationRules.check(PersonEntry.of(values::get), RegistrationRules.OF_INVITEE, otherwise);
        var role = RegistrationRules.role(
                values.getOrDefault(Field.ROLE, ""), values.getOrDefault(Field.SIDE, ""), words.sides());
        person.findings().forEach(found -> bad.add(new LineFinding(line, found)));
        role.findings().forEach(found -> bad.add(new LineFinding(line, found)));
        @Nullable MemberDetails details = person.details();
        return details == null || role.role() == null
                ? Optional.empty()
                : Optional.of(new Invitee(line, details, Objects.requireNonNull(role.role()), role.side()));
    }
}
