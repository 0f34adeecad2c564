package org.consilium.programmepdf;

import java.util.List;
import java.util.Objects;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.OrganisersOfTier;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.shared.LocalizedText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A programme as a document to print: one table, whose rows have the left column first, as a reader goes through it. */
final class ProgrammeMarkup {
    private final PrintedProgramme programme;
    private final ExchangeJson exchange;
    private final AgendaColumns agenda;
    private final Markup markup = new Markup();
    private final ColumnMarkup left;
    private final ColumnMarkup right;

    private ProgrammeMarkup(PrintedProgramme programme) {
        this.programme = programme;
        this.exchange = programme.exchange();
        this.agenda = programme.agenda();
        this.left = new ColumnMarkup(markup, agenda.left());
        this.right = new ColumnMarkup(markup, agenda.right());
    }

    static Document of(PrintedProgramme programme) {
        return new ProgrammeMarkup(programme).document();
    }

    private Document document() {
        Element html = markup.root("html");
        html.setAttribute("lang", agenda.left().language());
        head(markup.in(html, "head"));
        Element body = markup.in(html, "body");
        opening(body);
        facts(body);
        agenda(body);
        online(body);
        return markup.document();
    }

    private void head(Element head) {
        markup.text(markup.in(head, "title"), PrintedTitle.of(programme));
        meta(head, "subject", PrintedTitle.subject(programme));
        meta(head, "description", PrintedTitle.subject(programme));
        Element bookmarks = markup.in(head, "bookmarks");
        for (int part = 0; part < agenda.parts().size(); part++) {
            Element bookmark = markup.in(bookmarks, "bookmark");
            bookmark.setAttribute(
                    "name", PrintedTitle.both(agenda, agenda.parts().get(part).title()));
            bookmark.setAttribute("href", "#part-" + part);
        }
        markup.in(head, "style").setTextContent(PrintStyle.css(programme));
    }

    private void meta(Element head, String name, String content) {
        Element meta = markup.in(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private void opening(Element body) {
        if (programme.edition() instanceof PrintedProgramme.Candidate candidate) {
            Element mark = markup.in(body, "p", "draft");
            PrintedTitle.draft(candidate, agenda).forEach((language, text) -> {
                Element said = markup.in(mark, "span");
                said.setAttribute("lang", language);
                markup.text(said, text);
            });
        }
        LocalizedText title = exchange.title();
        markup.text(left.in(body, "p", "eyebrow"), left.words().say(exchange.shownKind()));
        left.said(left.in(body, "h1", "first"), title.say(agenda.left().language()));
        if (!agenda.left().language().equals(agenda.right().language())) {
            right.said(right.in(body, "h1", "second"), title.say(agenda.right().language()));
        }
        left.state(body, exchange);
        right.state(body, exchange);
    }

    /** When, where and by whom, in both languages. */
    private void facts(Element body) {
        Element row = markup.in(markup.in(markup.in(body, "table", "facts"), "tbody"), "tr");
        List<OrganisersOfTier> tiers = OrganisersOfTier.inOrder(exchange.organisations());
        facts(markup.in(row, "td"), left, agenda.left().side().key(), tiers);
        facts(markup.in(row, "td"), right, agenda.right().side().key(), tiers);
    }

    private void facts(Element cell, ColumnMarkup column, String side, List<OrganisersOfTier> tiers) {
        agenda.whole().stream()
                .filter(moment -> moment.side().key().equals(side))
                .forEach(moment -> column.whole(cell, moment, exchange));
        agenda.whole().stream()
                .filter(moment -> agenda.others().contains(moment.side()))
                .forEach(moment -> column.whole(cell, moment, exchange));
        column.organisers(cell, tiers);
    }

    private void agenda(Element body) {
        if (agenda.parts().isEmpty()) { // a table without rows is not valid PDF/UA
            for (ColumnMarkup column : List.of(left, right)) {
                markup.text(column.in(body, "p", "note"), column.words().say("agenda.empty"));
            }
            return;
        }
        Element table = markup.in(body, "table", "agenda");
        Element columns = markup.in(table, "colgroup");
        for (String style : List.of("time", "what", "time", "what")) {
            markup.in(columns, "col", style);
        }
        Element heads = markup.in(markup.in(table, "thead"), "tr");
        columnHead(heads, left);
        columnHead(heads, right);
        Element rows = markup.in(table, "tbody");
        for (int part = 0; part < agenda.parts().size(); part++) {
            part(rows, agenda.parts().get(part), part);
        }
    }

    private void columnHead(Element row, ColumnMarkup column) {
        Element cell = markup.in(row, "th");
        cell.setAttribute("colspan", "2");
        cell.setAttribute("scope", "col");
        column.head(cell, agenda);
    }

    private void part(Element rows, AgendaColumns.Part part, int number) {
        if (part.opensDay()) {
            day(rows, part.rows().getFirst());
        }
        Element row = markup.in(rows, "tr", "part");
        Element first = wide(row);
        first.setAttribute("id", "part-" + number);
        left.said(left.in(first, "h2", "part"), part.title().say(agenda.left().language()));
        right.said(
                right.in(wide(row), "h2", "part"),
                part.title().say(agenda.right().language()));
        for (AgendaColumns.Row one : part.rows()) {
            if (one.newDay() && !Objects.equals(one, part.rows().getFirst())) {
                day(rows, one);
            }
            item(rows, one);
        }
    }

    private Element wide(Element row) {
        Element cell = markup.in(row, "td");
        cell.setAttribute("colspan", "2");
        return cell;
    }

    private void day(Element rows, AgendaColumns.Row of) {
        Element row = markup.in(rows, "tr", "day");
        markup.text(
                left.in(wide(row), "p", "day"),
                left.formats().weekdayAndDate(of.left().date()));
        markup.text(
                right.in(wide(row), "p", "day"),
                right.formats().weekdayAndDate(of.right().date()));
    }

    private void item(Element rows, AgendaColumns.Row one) {
        Element row = markup.in(rows, "tr", "item");
        left.time(markup.in(row, "td", "time"), one.left());
        left.item(markup.in(row, "td", "what"), one.item(), "h3");
        right.time(markup.in(row, "td", "time"), one.right());
        right.item(markup.in(row, "td", "what"), one.item(), "h3");
        for (AgendaColumns.Moment other : one.others()) {
            Element cell = markup.in(markup.in(rows, "tr", "other"), "td");
            cell.setAttribute("colspan", "4");
            left.whole(cell, other, exchange);
        }
    }

    /** The way from paper to the release: its address, its digest, and both as a code for cameras. */
    private void online(Element body) {
        String online = programme.draft() ? "sign_off.title" : "programme.online";
        Element row = markup.in(markup.in(markup.in(body, "table", "online"), "tbody"), "tr");
        Element image = markup.in(markup.in(row, "td", "code"), "img");
        image.setAttribute("src", QrPicture.of(programme.address()));
        image.setAttribute("alt", left.words().say(online) + ": " + programme.address());
        Element cell = markup.in(row, "td");
        for (ColumnMarkup column : List.of(left, right)) {
            markup.text(column.in(cell, "p", "place"), column.words().say(online));
        }
        Element link = markup.in(markup.in(cell, "p"), "a");
        link.setAttribute("href", programme.address());
        markup.text(link, programme.address());
        markup.text(markup.in(cell, "p", "soft"), "SHA-256 " + programme.digest());
    }
}
