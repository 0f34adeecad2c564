package org.consilium.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ItemJson;
import org.consilium.shared.LocalizedText;

/**
 * An exchange as search engines read it: an {@code Event} of schema.org whose agenda items are its sub-events. Times have the offset
 * that the first side's zone has on that date. Where no public source gives the time, there is a date alone and no sub-event.
 * Pure.
 */
public final class EventData {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTEXT = "https://schema.org";

    private final ExchangeJson exchange;
    private final String language;
    private final String address;
    private final ZoneId zone;

    private EventData(ExchangeJson exchange, String language, String address) {
        this.exchange = exchange;
        this.language = language;
        this.address = address;
        this.zone = ZoneId.of(exchange.zone());
    }

    /**
     * JSON that is safe inside a {@code script} element: it contains no {@code <}.
     *
     * @param language code of the page's language
     * @param address absolute, of the page
     */
    public static String of(ExchangeJson exchange, String language, String address) {
        try {
            return JSON.writeValueAsString(new EventData(exchange, language, address).event())
                    .replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> event() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@context", CONTEXT);
        putHead(event, exchange.title(), exchange.starts(), exchange.ends());
        event.put("url", address);
        event.put("eventStatus", CONTEXT + "/" + status(exchange.state()));
        Instant previous = exchange.previousStarts();
        if (previous != null) {
            event.put("previousStartDate", moment(previous));
        }
        event.put("eventAttendanceMode", CONTEXT + "/OnlineEventAttendanceMode");
        event.put("location", Map.of("@type", "VirtualLocation", "url", address));
        event.put("inLanguage", exchange.languages());
        event.put(
                "organizer",
                exchange.organisations().stream()
                        .map(one -> named(
                                "Organization",
                                one.institution().name().say(language).text()))
                        .toList());
        if (!exchange.planned().any()) {
            event.put("subEvent", items().stream().map(this::item).toList());
        }
        return event;
    }

    private List<ItemJson> items() {
        return exchange.agenda().stream().flatMap(part -> part.items().stream()).toList();
    }

    private Map<String, Object> item(ItemJson item) {
        Map<String, Object> event = new LinkedHashMap<>();
        putHead(event, item.title(), item.starts(), item.ends());
        List<Map<String, Object>> speakers = item.speakers().stream()
                .map(one -> one.person())
                .filter(Objects::nonNull)
                .map(person -> named(
                        "Person",
                        person.name().say(language, person.familyFirst()).text()))
                .toList();
        if (!speakers.isEmpty()) {
            event.put("performer", speakers);
        }
        return event;
    }

    private void putHead(Map<String, Object> event, LocalizedText title, Instant starts, Instant ends) {
        event.put("@type", "Event");
        event.put("name", title.say(language).text());
        event.put("startDate", moment(starts));
        event.put("endDate", moment(ends));
    }

    private Map<String, Object> named(String type, String name) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("@type", type);
        named.put("name", name);
        return named;
    }

    private String moment(Instant instant) {
        DateTimeFormatter format =
                exchange.planned().any() ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        return format.format(instant.atZone(zone).toOffsetDateTime());
    }

    private static String status(ExchangeState state) {
        return switch (state) {
            case POSTPONED -> "EventPostponed";
            case RESCHEDULED -> "EventRescheduled";
            case CANCELLED -> "EventCancelled";
            case DRAFT, WAITING, PUBLISHED, LIVE, HELD -> "EventScheduled";
        };
    }
}
