package org.consilium.scheduling.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.exchangefile.FileTimes;
import org.consilium.scheduling.AgendaEditorService.Agenda;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** An agenda as a list with times, for a page without a script. */
public record AgendaRows(List<PartRows> parts) {
    public record PartRows(@Nullable String key, Said title, List<Row> rows) {}

    /** @param times on each side's clock: "15:00 Binzhou" */
    public record Row(@Nullable String key, List<Time> times, Said title, int minutes) {}

    public record Time(String clock, Said side) {}

    public static AgendaRows of(Agenda agenda, UiLanguage language) {
        Formats formats = new Formats(language);
        Iterator<Instant> starts = FileTimes.itemStarts(agenda.body()).iterator();
        List<Side> sides = agenda.file().sides();
        List<PartRows> parts = new ArrayList<>();
        for (Part part : agenda.body().agenda()) {
            List<Row> rows = new ArrayList<>();
            for (Item item : part.items()) {
                Instant at = starts.next();
                List<Time> times = sides.stream()
                        .map(side -> new Time(
                                formats.time(at, side.zone()), side.name().say(language.code())))
                        .toList();
                rows.add(new Row(item.key(), times, item.title().say(language.code()), item.minutes()));
            }
            parts.add(new PartRows(part.key(), part.part().say(language.code()), rows));
        }
        return new AgendaRows(parts);
    }

    /** Of all parts. */
    public List<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }
}
