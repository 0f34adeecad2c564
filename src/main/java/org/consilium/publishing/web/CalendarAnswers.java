package org.consilium.publishing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.consilium.calendar.CalendarFile;
import org.consilium.calendar.ScheduleFile;
import org.consilium.page.PrivateAnswer;
import org.consilium.publishing.CalendarQuery;
import org.consilium.publishing.ReleasedCalendar;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.shared.HttpDate;
import org.consilium.shared.UiLanguage;

/** Calendars of exchanges and missions, made from the newest release. */
@ApplicationScoped
class CalendarAnswers {
    /** Frab's formats of a schedule. */
    enum Form {
        XML,
        JSON
    }

    private final PublishedReleaseService releases;
    private final ReleasedCalendar calendars;

    CalendarAnswers(PublishedReleaseService releases, ReleasedCalendar calendars) {
        this.releases = releases;
        this.calendars = calendars;
    }

    Response answer(UiLanguage language, ReleasedProgramme programme, CalendarQuery query) {
        PublishedHead release =
                releases.newest(programme.slug(), programme.forParticipants()).orElseThrow(NotFoundException::new);
        ReleasedCalendar.Made made = calendars
                .of(release, programme.path(), programme.states(), language, query)
                .orElseThrow(NotFoundException::new);
        String name = release.slug() + "-r" + release.number() + "-" + language.code() + ".ics";
        return answer(programme, made.text(), made.changedAt())
                .type(CalendarFile.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    Response schedule(UiLanguage language, ReleasedProgramme programme, CalendarQuery query, Form form) {
        PublishedHead release =
                releases.newest(programme.slug(), programme.forParticipants()).orElseThrow(NotFoundException::new);
        ScheduleFile file = calendars
                .schedule(release, programme.state(), language, query)
                .map(ScheduleFile::new)
                .orElseThrow(NotFoundException::new);
        Object entity = form == Form.XML ? file.xml() : file.json();
        return answer(programme, entity, calendars.changedAt(release))
                .type(form == Form.XML ? ScheduleFile.XML : MediaType.APPLICATION_JSON)
                .build();
    }

    private static Response.ResponseBuilder answer(ReleasedProgramme programme, Object entity, Instant changedAt) {
        return programme.forParticipants()
                ? PrivateAnswer.ok(entity)
                : Response.ok(entity).header(HttpHeaders.LAST_MODIFIED, HttpDate.format(changedAt));
    }
}
