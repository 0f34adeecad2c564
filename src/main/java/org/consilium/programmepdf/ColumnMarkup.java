package org.consilium.programmepdf;

import java.util.List;
import org.consilium.agenda.Role;
import org.consilium.publishing.AgendaColumn;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.OrganisersOfTier;
import org.consilium.publishing.view.AppearanceJson;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.ItemDocumentJson;
import org.consilium.publishing.view.ItemJson;
import org.consilium.publishing.view.PostJson;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.w3c.dom.Element;

/** What one column of a programme says, in its language and on its clock. */
final class ColumnMarkup {
    private final Markup markup;
    private final AgendaColumn column;
    private final Texts words;
    private final Formats formats;

    ColumnMarkup(Markup markup, AgendaColumn column) {
        this.markup = markup;
        this.column = column;
        this.words = column.words();
        this.formats = column.formats();
    }

    Texts words() {
        return words;
    }

    Formats formats() {
        return formats;
    }

    /** An element in the column's language. */
    Element in(Element parent, String name, String style) {
        Element element = markup.in(parent, name, style);
        element.setAttribute("lang", column.language());
        return element;
    }

    void said(Element parent, Said said) {
        markup.said(parent, said, words);
    }

    /** Cancelled, postponed, rescheduled: what a reader must know before the times. */
    void state(Element parent, ExchangeJson exchange) {
        if (!StateNotice.isShown(exchange)) {
            return;
        }
        Element line = in(parent, "p", "state");
        markup.text(markup.in(line, "b"), StateNotice.head(exchange, words, formats));
        markup.text(line, " " + StateNotice.explanation(exchange, words, formats));
    }

    /** When and where for one side, from beginning to end. */
    void whole(Element parent, AgendaColumns.Moment moment, ExchangeJson exchange) {
        said(in(parent, "p", "place"), moment.side().name().say(column.language()));
        Element when = in(parent, "p", "when");
        markup.text(markup.in(when, "b", "hours"), clock(moment));
        markup.text(when, beside(moment) + " " + formats.weekdayAndDate(moment.date()));
        Element zone = in(parent, "p", "soft");
        markup.text(zone, formats.zone(moment.starts(), moment.side().zone()));
        if (exchange.planned().any()) {
            markup.text(zone, " · " + words.say(exchange.planned().label()));
        }
    }

    void organisers(Element parent, List<OrganisersOfTier> tiers) {
        for (OrganisersOfTier tier : tiers) {
            List<InstitutionRef> institutions = tier.institutions();
            markup.text(in(parent, "p", "tier"), words.say(tier.heading(), "count", institutions.size()));
            institutions.forEach(
                    one -> said(in(parent, "p", "organiser"), one.name().say(column.language())));
        }
    }

    void head(Element cell, AgendaColumns agenda) {
        AgendaColumns.Moment opening = agenda.whole().stream()
                .filter(moment -> moment.side().equals(column.side()))
                .findFirst()
                .orElseThrow();
        said(in(cell, "p", "place"), column.side().name().say(column.language()));
        String zone = formats.zone(opening.starts(), column.side().zone());
        markup.text(in(cell, "p", "soft"), zone + " · " + formats.language(column.language()));
    }

    /** The time of an item: it never wraps, and what must be told beside it stands below. */
    void time(Element cell, AgendaColumns.Moment moment) {
        markup.text(in(cell, "p", "hours"), clock(moment));
        String zone = moment.side().zone();
        String beside = formats.noteBeside(moment.starts(), moment.ends(), zone, words);
        if (!beside.isEmpty()) {
            markup.text(in(cell, "p", "soft"), beside);
        }
        if (moment.shift() != 0) {
            markup.text(in(cell, "p", "shift"), formats.daysAhead(moment.shift(), words));
            markup.text(in(cell, "p", "shift"), formats.weekdayAndDay(moment.date()));
        }
        if (moment.offsetMoved()) {
            markup.text(in(cell, "p", "shift"), formats.offset(moment.starts(), zone));
        }
    }

    private String clock(AgendaColumns.Moment moment) {
        String zone = moment.side().zone();
        String starts = formats.time(moment.starts(), zone);
        return moment.starts().equals(moment.ends()) ? starts : starts + "–" + formats.time(moment.ends(), zone);
    }

    private String beside(AgendaColumns.Moment moment) {
        String note =
                formats.noteBeside(moment.starts(), moment.ends(), moment.side().zone(), words);
        return note.isEmpty() ? "" : words.say("sign.open") + note + words.say("sign.close");
    }

    /** @param heading the element of the title, which a bookmark may lead to */
    void item(Element cell, ItemJson item, String heading) {
        Said title = item.title().say(column.language());
        if (!words.say(item.type()).equals(title.text())) {
            markup.text(in(cell, "p", "kind"), words.say(item.type()));
        }
        said(in(cell, heading, "title"), title);
        item.speakers().forEach(one -> appearance(cell, one));
        if (item.language() != null) {
            markup.text(in(cell, "p", "soft"), floor(item.language(), item.interpretedInto()));
        }
        item.documents().forEach(one -> document(cell, one));
        if (item.note() != null) {
            said(in(cell, "p", "note"), item.note().say(column.language()));
        }
    }

    private String floor(String language, List<String> into) {
        return into.isEmpty()
                ? words.say("agenda.floor", "language", formats.language(language))
                : words.say(
                        "agenda.floor.interpreted",
                        "language",
                        formats.language(language),
                        "into",
                        formats.languages(into));
    }

    private void appearance(Element cell, AppearanceJson one) {
        Element line = in(cell, "p", "person");
        Element name = markup.in(line, "b");
        if (one.person() != null) {
            said(name, one.person().name().say(column.language(), one.person().familyFirst()));
        } else if (one.unnamed() != null) {
            said(name, one.unnamed().say(column.language()));
        }
        if (one.role() != Role.SPEAKER) {
            markup.text(line, " · " + words.say(one.role()));
        }
        one.posts().forEach(post -> post(cell, post));
    }

    private void post(Element cell, PostJson post) {
        Element line = in(cell, "p", "post");
        said(line, post.post().say(column.language()));
        markup.text(line, words.say("sign.comma"));
        said(line, post.institution().name().say(column.language()));
    }

    private void document(Element cell, ItemDocumentJson document) {
        Element line = in(cell, "p", "document");
        said(line, document.title().say(column.language()));
        String edition = words.say("agenda.edition", "edition", document.edition());
        markup.text(line, words.say("sign.open") + edition + words.say("sign.close"));
    }
}
