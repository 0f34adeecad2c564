package org.consilium.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An exchange as programs read it that show schedules of conferences: frab's schedule.xml and schedule.json.
 *
 * @param acronym four or more of a-z, 0-9 and underscore
 * @param version number of the release
 * @param zone IANA name of the one zone of all its times
 * @param page absolute address of its page
 * @param self absolute address of its XML
 * @param days at least one
 */
public record Schedule(
        String acronym, String title, int version, String zone, String page, String self, List<Day> days) {

    /** @param index from 1 */
    public record Day(int index, LocalDate date, OffsetDateTime starts, OffsetDateTime ends, List<Item> items) {}

    /**
     * An agenda item.
     *
     * @param id positive, from the guid
     * @param guid from the UID that calendars give it
     * @param language of the floor; empty if there is none
     * @param abstracted the note; empty if there is none
     */
    public record Item(
            int id,
            String guid,
            OffsetDateTime starts,
            int minutes,
            String title,
            String track,
            String type,
            String language,
            String abstracted,
            List<Speaker> speakers) {

        OffsetDateTime ends() {
            return starts.plusMinutes(minutes);
        }
    }

    public record Speaker(int id, String guid, String name) {}

    OffsetDateTime starts() {
        return days.getFirst().starts();
    }

    OffsetDateTime ends() {
        return days.getLast().ends();
    }
}
