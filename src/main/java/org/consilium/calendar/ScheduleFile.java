package org.consilium.calendar;

import java.io.StringWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.consilium.shared.XmlText;

/** Writes a schedule in both of frab's formats; the schemas are those of C3VOC. The same schedule gives the same bytes. */
public record ScheduleFile(Schedule schedule) {
    public static final String XML = "application/xml;charset=UTF-8";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String SLOT = "00:05";
    private static final String GENERATOR = "Consilium";

    private static String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    private static String duration(int minutes) {
        Duration whole = Duration.ofMinutes(minutes);
        return String.format(Locale.ROOT, "%02d:%02d", whole.toHours(), whole.toMinutesPart());
    }

    /** As a tree for JSON. */
    public Map<String, Object> json() {
        Map<String, Object> conference = new LinkedHashMap<>();
        conference.put("acronym", schedule.acronym());
        conference.put("title", schedule.title());
        conference.put("start", moment(schedule.starts()));
        conference.put("end", moment(schedule.ends()));
        conference.put("daysCount", schedule.days().size());
        conference.put("timeslot_duration", SLOT);
        conference.put("time_zone_name", schedule.zone());
        conference.put("url", schedule.page());
        conference.put("days", schedule.days().stream().map(this::json).toList());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("version", Integer.toString(schedule.version()));
        whole.put("base_url", schedule.page());
        whole.put("conference", conference);
        return Map.of("schedule", whole);
    }

    private Map<String, Object> json(Schedule.Day day) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("index", day.index());
        tree.put("date", day.date().toString());
        tree.put("day_start", moment(day.starts()));
        tree.put("day_end", moment(day.ends()));
        tree.put(
                "rooms",
                Map.of(schedule.title(), day.items().stream().map(this::json).toList()));
        return tree;
    }

    private Map<String, Object> json(Schedule.Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", item.id());
        tree.put("guid", item.guid());
        tree.put("date", moment(item.starts()));
        tree.put("start", CLOCK.format(item.starts()));
        tree.put("end", moment(item.ends()));
        tree.put("duration", duration(item.minutes()));
        tree.put("room", schedule.title());
        tree.put("slug", schedule.acronym() + "-item-" + item.id());
        tree.put("url", schedule.page());
        tree.put("title", item.title());
        tree.put("subtitle", "");
        tree.put("track", item.track());
        tree.put("type", item.type());
        tree.put("language", item.language());
        tree.put("abstract", item.abstracted());
        tree.put("persons", item.speakers().stream().map(ScheduleFile::json).toList());
        tree.put("links", List.of());
        return tree;
    }

    private static Map<String, Object> json(Schedule.Speaker speaker) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", speaker.id());
        tree.put("guid", speaker.guid());
        tree.put("public_name", speaker.name());
        return tree;
    }

    public String xml() {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("schedule");
            xml.writeEmptyElement("generator");
            xml.writeAttribute("name", GENERATOR);
            element(xml, "url", schedule.self());
            element(xml, "version", Integer.toString(schedule.version()));
            conference(xml);
            for (Schedule.Day day : schedule.days()) {
                write(xml, day);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private void conference(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("conference");
        element(xml, "title", schedule.title());
        element(xml, "acronym", schedule.acronym());
        element(xml, "start", moment(schedule.starts()));
        element(xml, "end", moment(schedule.ends()));
        element(xml, "days", Integer.toString(schedule.days().size()));
        element(xml, "timeslot_duration", SLOT);
        element(xml, "url", schedule.page());
        element(xml, "time_zone_name", schedule.zone());
        xml.writeEndElement();
    }

    private void write(XMLStreamWriter xml, Schedule.Day day) throws XMLStreamException {
        xml.writeStartElement("day");
        xml.writeAttribute("index", Integer.toString(day.index()));
        xml.writeAttribute("date", day.date().toString());
        xml.writeAttribute("start", moment(day.starts()));
        xml.writeAttribute("end", moment(day.ends()));
        xml.writeStartElement("room");
        xml.writeAttribute("name", XmlText.allowed(schedule.title()));
        for (Schedule.Item item : day.items()) {
            write(xml, item);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void write(XMLStreamWriter xml, Schedule.Item item) throws XMLStreamException {
        xml.writeStartElement("event");
        xml.writeAttribute("guid", item.guid());
        xml.writeAttribute("id", Integer.toString(item.id()));
        element(xml, "room", schedule.title());
        element(xml, "title", item.title());
        element(xml, "type", item.type());
        element(xml, "date", moment(item.starts()));
        element(xml, "start", CLOCK.format(item.starts()));
        element(xml, "duration", duration(item.minutes()));
        element(xml, "abstract", item.abstracted());
        element(xml, "slug", schedule.acronym() + "-item-" + item.id());
        element(xml, "track", item.track());
        xml.writeStartElement("persons");
        for (Schedule.Speaker speaker : item.speakers()) {
            xml.writeStartElement("person");
            xml.writeAttribute("id", Integer.toString(speaker.id()));
            xml.writeAttribute("guid", speaker.guid());
            xml.writeCharacters(XmlText.allowed(speaker.name()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        element(xml, "language", item.language());
        element(xml, "url", schedule.page());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
    }
}
