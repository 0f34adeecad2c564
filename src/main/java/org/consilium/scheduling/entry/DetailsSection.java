package org.consilium.scheduling.entry;

import static org.consilium.scheduling.entry.EntryField.optional;
import static org.consilium.scheduling.entry.EntryField.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.entry.EntryField.Kind;

/**
 * A form of the details of an exchange: its head, or one of its lists.
 *
 * @param code as in addresses
 * @param heading its key in the catalogues
 * @param path of the entry that it changes; empty for the file itself
 */
public record DetailsSection(String code, String heading, EditPath path, List<EntryField> fields) {
    private static final EditPath FILE = new EditPath(List.of());

    private static final EntryField KIND = EntryField.of("kind", Kind.EXCHANGE_KIND, "new.kind");
    private static final EntryField TITLE = EntryField.of("title", Kind.TEXT, "editor.change.title");
    private static final EntryField LANGUAGES = EntryField.of("languages", Kind.LANGUAGES, "details.languages");
    private static final List<EntryField> SCHEDULE = List.of(
            EntryField.of("starts", Kind.CIVIL, "editor.change.starts"),
            EntryField.of("zone", Kind.ZONE, "new.zone"),
            EntryField.of("visibility", Kind.VISIBILITY, "details.visibility"),
            optional("assumed", Kind.FIELDS, "details.assumed"));

    static final List<EntryField> EXCHANGE = joined(List.of(KIND, TITLE, LANGUAGES), SCHEDULE);
    static final List<EntryField> MISSION = List.of(
            EntryField.of("kind", Kind.MISSION_KIND, "new.kind"),
            TITLE,
            LANGUAGES,
            EntryField.of("from", Kind.DATE, "mission.edit.from"),
            optional("days", Kind.NUMBER, "details.days"),
            optional("programme_from", Kind.DATE, "details.programme_from"));
    static final List<EntryField> IN_MISSION = joined(List.of(KIND, TITLE), SCHEDULE);

    /** What an exchange and a mission have. */
    static final List<DetailsSection> LISTS = List.of(
            list(
                    "mission.organisers",
                    rows(
                            "organisations",
                            "mission.organisers",
                            EntryField.of("institution", Kind.INSTITUTION, "Field.institution"),
                            EntryField.of("tier", Kind.TIER, "details.tier"))),
            list(
                    "exchange.outcomes",
                    rows("outcomes", "exchange.outcomes", EntryField.of("text", Kind.LONG, "details.text"))),
            list(
                    "figures.title",
                    rows(
                            "figures",
                            "figures.title",
                            EntryField.of("place", Kind.SIDE, "Field.side"),
                            optional("scope", Kind.TEXT, "details.scope"),
                            EntryField.of("as_of", Kind.DATE, "figures.as_of"),
                            optional("confirmed", Kind.NUMBER, "Measure.confirmed"),
                            optional("deaths", Kind.NUMBER, "Measure.deaths"),
                            optional("discharged", Kind.NUMBER, "Measure.discharged"),
                            optional("infected_medical_staff", Kind.NUMBER, "Measure.infected_medical_staff"),
                            optional("note", Kind.TEXT, "editor.change.note"))),
            list(
                    "exchange.sources",
                    rows(
                            "sources",
                            "exchange.sources",
                            EntryField.of("publisher", Kind.LINE, "details.publisher"),
                            EntryField.of("date", Kind.DATE, "mission.edit.date"),
                            optional("url", Kind.ADDRESS, "details.url"))));

    private static List<EntryField> joined(List<EntryField> some, List<EntryField> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static DetailsSection list(String heading, EntryField field) {
        return new DetailsSection(field.name(), heading, FILE, List.of(field));
    }

    /** All forms of a file, in their order. The exchanges of a mission have one each. */
    public static List<DetailsSection> of(ExchangeFile file) {
        boolean mission = file.body() instanceof MissionBody;
        List<DetailsSection> all = new ArrayList<>();
        all.add(new DetailsSection("head", "details.head", FILE, mission ? MISSION : EXCHANGE));
        if (mission) {
            file.exchanges()
                    .keySet()
                    .forEach(slug -> all.add(new DetailsSection(
                            "of-" + slug, "new.exchange", new EditPath(List.of("exchanges", slug)), IN_MISSION)));
        }
        all.addAll(LISTS);
        return List.copyOf(all);
    }

    /** The exchange of a mission; "" for a form of the file itself. */
    public String exchange() {
        return path.keys().isEmpty() ? "" : path.keys().getLast();
    }

    /** @param tree the exchange file as JSON */
    public EntryForm form(Map<String, Object> tree, List<String> languages, long seq) {
        return EntryForm.of(path, fields, EntryTree.scope(tree, exchange()), languages, seq);
    }
}
