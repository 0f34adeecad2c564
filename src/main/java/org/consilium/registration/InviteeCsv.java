package org.consilium.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.shared.CsvLines;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** Reads a list of people to invite (RFC 4180, or with semicolons as spreadsheets of half the world write it). */
final class InviteeCsv {
    static final int MOST_LINES = 1000;
    static final int MOST_BYTES = 1_000_000;

    /** What a list holds, and everything that is wrong with it. */
    record Result(List<Invitee> good, List<LineFinding> bad) {
        static Result refused(int line, Wrong wrong, String expected) {
            return new Result(List.of(), List.of(new LineFinding(line, Finding.of(null, wrong, "", expected))));
        }
    }

    private final List<String> sides;
    private final UiLanguage otherwise;
    private final List<Invitee> good = new ArrayList<>();
    private final List<LineFinding> bad = new ArrayList<>();
    private int people;

    private InviteeCsv(List<String> sides, UiLanguage otherwise) {
        this.sides = sides;
        this.otherwise = otherwise;
    }

    /**
     * @param sides keys of the exchange's sides
     * @param otherwise the language of those whose line names none
     */
    static Result read(byte[] bytes, List<String> sides, UiLanguage otherwise) {
        if (bytes.length > MOST_BYTES) {
            return Result.refused(1, Wrong.TOO_LARGE, String.valueOf(MOST_BYTES / 1_000_000));
        }
        CsvLines list = CsvLines.read(bytes);
        if (list.broken() == CsvLines.Broken.ENCODING) {
            return Result.refused(list.brokenAt(), Wrong.ENCODING, "");
        }
        return new InviteeCsv(sides, otherwise).read(list);
    }

    private Result read(CsvLines list) {
        @Nullable CsvHeader header = null;
        for (CsvLines.Line line : list.lines()) {
            if (header == null) {
                header = CsvHeader.read(line.cells(), line.number(), bad);
            } else if (!line(header, line.cells(), line.number())) {
                return Result.refused(line.number(), Wrong.TOO_MANY_LINES, String.valueOf(MOST_LINES));
            }
        }
        if (list.broken() == CsvLines.Broken.QUOTES) {
            bad.add(new LineFinding(list.brokenAt(), Finding.of(null, Wrong.QUOTES)));
        }
        return result();
    }

    private Result result() {
        if (people == 0 && bad.isEmpty()) {
            return Result.refused(1, Wrong.EMPTY, "");
        }
        return new Result(
                List.copyOf(good),
                bad.stream().sorted(Comparator.comparingInt(LineFinding::line)).toList());
    }

    /** @return whether there is still room in the list */
    private boolean line(CsvHeader header, List<String> cells, int line) {
        if (++people > MOST_LINES) {
            return false;
        }
        if (cells.size() != header.size()) {
            bad.add(new LineFinding(
                    line, Finding.of(null, Wrong.CELLS, String.valueOf(cells.size()), String.valueOf(header.size()))));
            return true;
        }
        person(header.values(cells), line).ifPresent(good::add);
        return true;
    }

    private Optional<Invitee> person(Map<Field, String> values, int line) {
        var person = RegistrationRules.check(PersonEntry.of(values::get), RegistrationRules.OF_INVITEE, otherwise);
        var role =
                RegistrationRules.role(values.getOrDefault(Field.ROLE, ""), values.getOrDefault(Field.SIDE, ""), sides);
        person.findings().forEach(found -> bad.add(new LineFinding(line, found)));
        role.findings().forEach(found -> bad.add(new LineFinding(line, found)));
        return person.details() == null || role.role() == null
                ? Optional.empty()
                : Optional.of(new Invitee(line, person.details(), role.role(), role.side()));
    }
}
