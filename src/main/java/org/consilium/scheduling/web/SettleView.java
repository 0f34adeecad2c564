package org.consilium.scheduling.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.page.Page;
import org.consilium.scheduling.warning.Warning;
import org.consilium.scheduling.warning.WarningCode;
import org.consilium.scheduling.warning.WarningService.Noted;
import org.consilium.scheduling.warning.WarningWords;
import org.consilium.scheduling.warning.Way;
import org.consilium.scheduling.warning.WayKind;

/**
 * The warnings of a working copy as a page lists them.
 *
 * @param open by kind, in the order of the kinds
 */
public record SettleView(Map<WarningCode, List<Entry>> open, List<Entry> information, List<Entry> kept) {
    /** @param sources of the holiday that the warning names */
    public record Entry(String id, WarningCode code, String text, List<WayView> ways, List<URI> sources) {}

    /**
     * A link or a button.
     *
     * @param href where a link leads; the action of a button
     * @param starts of a move, as {@code 2026-12-01T15:00}; otherwise empty
     */
    public record WayView(WayKind kind, String text, String href, String exchange, String starts) {
        public boolean isButton() {
            return kind == WayKind.MOVE || kind == WayKind.KEEP;
        }
    }

    static SettleView of(Page page, ExchangeFile file, List<Noted> noted) {
        WarningWords words = new WarningWords(page.language(), file);
        Map<WarningCode, List<Entry>> open = new LinkedHashMap<>();
        List<Entry> information = new ArrayList<>();
        List<Entry> kept = new ArrayList<>();
        for (Noted one : noted) {
            Entry entry = entry(page, file.slug(), words, one.warning());
            if (one.kept()) {
                kept.add(entry);
            } else if (one.warning().code().information()) {
                information.add(entry);
            } else {
                open.computeIfAbsent(one.warning().code(), code -> new ArrayList<>())
                        .add(entry);
            }
        }
        return new SettleView(open, information, kept);
    }

    private static Entry entry(Page page, String slug, WarningWords words, Warning warning) {
        return new Entry(
                warning.id(),
                warning.code(),
                words.said(warning),
                warning.ways().stream()
                        .map(way -> way(page, slug, words, warning, way))
                        .toList(),
                warning.about().holiday() == null
                        ? List.of()
                        : warning.about().holiday().sources());
    }

    static WayView way(Page page, String slug, WarningWords words, Warning warning, Way way) {
        return new WayView(
                way.kind(),
                words.said(way, warning.exchange()),
                page.href(address(way.kind(), slug, warning)),
                warning.exchange(),
                way.starts() == null ? "" : way.starts().toString());
    }

    private static String address(WayKind kind, String slug, Warning warning) {
        String console = "/console/" + slug;
        String exchange = "/exchanges/" + warning.exchange();
        return switch (kind) {
            case MOVE -> console + "/move";
            case FIND_TIME -> console + "/time?exchange=" + warning.exchange();
            case CHANGE_HOURS -> console + "#hours";
            case EDIT -> console + "/agenda";
            case TRANSLATE -> console + "/translations/" + warning.about().language();
            case PLAN_BOOTHS -> exchange + "/booths";
            case INVITE -> exchange + "/participants";
            case KEEP -> console + "/warnings/" + warning.id() + "/keep";
        };
    }
}
