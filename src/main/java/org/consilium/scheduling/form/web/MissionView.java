package org.consilium.scheduling.form.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.exchange.ActivityType;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Activity;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.OnSite;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.FileTimes;
import org.consilium.people.NameOrder;
import org.consilium.scheduling.form.MissionForm;
import org.consilium.scheduling.form.MissionSection;
import org.consilium.scheduling.form.MissionSection.Column;
import org.consilium.scheduling.form.MissionTotals;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A mission in the console.
 *
 * @param creates whether the reader may add and remove exchanges
 * @param published the slugs of exchanges that readers know
 * @param refused the section whose form was sent and not stored; null if none was
 */
public record MissionView(
        UiLanguage language,
        ExchangeFile file,
        MissionBody mission,
        List<MissionForm> forms,
        @Nullable MissionSection refused,
        List<String> problems,
        @Nullable MissionForm theirs,
        boolean creates,
        Set<String> published) {
    /** An exchange that was never published. */
    public boolean mayRemove(String slug) {
        return creates && !published.contains(slug);
    }

    /** @param slug of an exchange; "" for what happens on site */
    public record Entry(String slug, String when, String type, Said title) {}

    /** @param topics to be copied into a letter or a chat */
    public record Day(LocalDate date, List<Entry> entries, String topics, int lines) {}

    /** A field of a form. {@code label} says its language, too. */
    public record Cell(
            String id, Column column, String label, String language, String value, List<ItemFormView.Option> options) {
        /** Which element of a page it is. */
        public String input() {
            return switch (column.kind()) {
                case TYPE, INSTITUTION -> "select";
                case PEOPLE, INSTITUTIONS, PLANNED -> "checks";
                case LINES -> "lines";
                case DATE -> "date";
                case ZONE -> "zone";
                case TEXT, NUMBER, COUNTRY -> "text";
            };
        }

        public boolean isChosen(String option) {
            return value.lines().anyMatch(option::equals);
        }
    }

    /** @param number from 1 */
    public record Row(int number, List<Cell> cells) {}

    public List<MissionTotals.Total> totals() {
        return MissionTotals.of(mission);
    }

    /** In order; an exchange belongs to the day on which it begins where it was agreed. */
    public List<Day> days() {
        Map<LocalDate, List<Activity>> days = mission.activities().stream()
                .sorted(Comparator.comparing(MissionView::date))
                .collect(Collectors.groupingBy(MissionView::date, LinkedHashMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> day(day.getKey(), day.getValue()))
                .toList();
    }

    private static LocalDate date(Activity activity) {
        return switch (activity) {
            case OnSite visit -> visit.date();
            case Online online -> online.body().starts().toLocalDate();
        };
    }

    private Day day(LocalDate date, List<Activity> activities) {
        List<Entry> entries = activities.stream().map(this::entry).toList();
        List<String> lines = new ArrayList<>();
        lines.add(new Formats(language).weekdayAndDate(date));
        activities.forEach(one -> addTopics(lines, one));
        return new Day(date, entries, String.join("\n", lines), Math.min(lines.size(), 12));
    }

    private Entry entry(Activity activity) {
        Texts words = Texts.of(language);
        return switch (activity) {
            case OnSite visit ->
                new Entry("", "", words.say(visit.type()), visit.title().say(language.code()));
            case Online online ->
                new Entry(
                        online.slug(),
                        clocks(FileTimes.starts(online.body())),
                        words.say(online.body().kind()),
                        online.title().say(language.code()));
        };
    }

    private void addTopics(List<String> lines, Activity activity) {
        switch (activity) {
            case OnSite visit -> lines.add("– " + said(visit.title().say(language.code())));
            case Online online -> {
                lines.add("– " + said(online.title().say(language.code())));
                List<Instant> starts = FileTimes.itemStarts(online.body());
                List<Item> items = online.body().agenda().stream()
                        .flatMap(part -> part.items().stream())
                        .toList();
                for (int at = 0; at < items.size(); at++) {
                    lines.add("   " + clocks(starts.get(at)) + "  "
                            + said(items.get(at).title().say(language.code())));
                }
            }
        }
    }

    private static String said(Said said) {
        return said.text();
    }

    /** "14:00 Almaty · 16:00 Shanghai", each zone once. */
    private String clocks(Instant at) {
        Formats formats = new Formats(language);
        return file.sides().stream()
                .map(ExchangeFile.Side::zone)
                .distinct()
                .map(zone -> formats.time(at, zone) + " " + formats.zoneCity(zone))
                .collect(Collectors.joining(" · "));
    }

    /** A form with many errors repeats itself. */
    private static final int MOST_PROBLEMS = 5;

    public List<String> firstProblems() {
        return problems.stream().limit(MOST_PROBLEMS).toList();
    }

    public int moreProblems() {
        return Math.max(0, problems.size() - MOST_PROBLEMS);
    }

    /** The rows of a section, with an empty one for more. */
    public List<Row> rows(MissionForm form) {
        int most = MissionForm.mostRows(form.section(), form.languages());
        int rows = form.section().isSingle() ? 1 : Math.min(form.rows().size() + 1, most);
        return IntStream.range(0, rows)
                .mapToObj(at -> new Row(at + 1, cells(form, at)))
                .toList();
    }

    private List<Cell> cells(MissionForm form, int at) {
        Map<String, String> row = at < form.rows().size() ? form.rows().get(at) : Map.of();
        List<Cell> cells = new ArrayList<>();
        for (Column column : form.section().columns()) {
            String label = Texts.of(language).say(column.label());
            for (String name : MissionForm.names(column, form.languages())) {
                String tag = name.contains(".") ? name.substring(name.indexOf('.') + 1) : "";
                cells.add(new Cell(
                        at + "." + name,
                        column,
                        tag.isEmpty() ? label : label + ", " + new Formats(language).language(tag),
                        tag,
                        row.getOrDefault(name, ""),
                        options(column)));
            }
        }
        return cells;
    }

    private List<ItemFormView.Option> options(Column column) {
        return switch (column.kind()) {
            case TYPE ->
                Arrays.stream(ActivityType.values())
                        .map(one -> new ItemFormView.Option(
                                one.code(), Texts.of(language).say(one)))
                        .toList();
            case INSTITUTION, INSTITUTIONS ->
                file.institutions().stream()
                        .map(one -> new ItemFormView.Option(
                                one.key(), one.name().say(language.code()).text()))
                        .toList();
            case PEOPLE ->
                file.people().stream()
                        .map(one -> new ItemFormView.Option(
                                one.key(),
                                one.name()
                                        .say(language.code(), NameOrder.isFamilyFirst(file.home(one)))
                                        .text()))
                        .toList();
            case PLANNED ->
                List.of(new ItemFormView.Option("date", Texts.of(language).say("mission.edit.date")));
            default -> List.of();
        };
    }

    /** What a section says now, a line for each row, as a person compares it with a form. */
    public List<String> saidBy(MissionForm form) {
        return form.rows().stream()
                .map(row -> row.values().stream()
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.replace('\n', ' '))
                        .collect(Collectors.joining(" · ")))
                .toList();
    }

    public List<String> zones() {
        return Zones.all();
    }
}
