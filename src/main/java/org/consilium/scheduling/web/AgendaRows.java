package org.consilium.scheduling.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.exchangefile.FileTimes;
import org.consilium.scheduling.AgendaEditorService.Agenda;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.UiLanguage;

/** An agenda as a list with times, for a page without a script. */
public record AgendaRows(List<Row> rows) {
    /** @param times on each side's clock: "15:00 Binzhou" */
    public record Row(List<Time> times, Said title, int minutes) {}

    public record Time(String clock, Said side) {}

    static AgendaRows of(Agenda agenda, UiLanguage language) {
        Formats formats = new Formats(language);
        List<Item> items = agenda.body().agenda().stream()
                .flatMap(part -> part.items().stream())
                .toList();
        List<Instant> starts = FileTimes.itemStarts(agenda.body());
        List<Side> sides = agenda.file().sides();
        return new AgendaRows(IntStream.range(0, items.size())
                .mapToObj(at -> new Row(
                        sides.stream()
                                .map(side -> new Time(
                                        formats.time(starts.get(at), side.zone()),
                                        side.name().say(language.code())))
                                .toList(),
                        items.get(at).title().say(language.code()),
                        items.get(at).minutes()))
                .toList());
    }
}
