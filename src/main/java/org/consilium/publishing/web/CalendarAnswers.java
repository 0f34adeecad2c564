package org.consilium.publishing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.consilium.calendar.CalendarFile;
import org.consilium.page.PrivateAnswer;
import org.consilium.publishing.CalendarQuery;
import org.consilium.publishing.ReleasedCalendar;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.shared.UiLanguage;

/** Calendars of exchanges and missions, made from the newest release. */
@ApplicationScoped
class CalendarAnswers {
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
        Response.ResponseBuilder answer = programme.forParticipants()
                ? PrivateAnswer.ok(made.text())
                : Response.ok(made.text()).header(HttpHeaders.LAST_MODIFIED, Negotiation.date(made.changedAt()));
        String name = release.slug() + "-r" + release.number() + "-" + language.code() + ".ics";
        return answer.type(CalendarFile.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
