package org.consilium.transcript.web;

import java.time.Instant;
import org.consilium.access.Caller;
import org.consilium.exchange.Side;
import org.consilium.shared.Problem;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.TranscriptService.Shelf;
import org.consilium.transcript.file.TranscriptWords;

/** Why there is no transcript to read: it is not published, or it was withdrawn. */
public record UnavailableView(UiLanguage reader, Shelf shelf, Problem problem, Caller caller) {
    public boolean withdrawn() {
        return problem.code().equals("transcript.withdrawn");
    }

    public String number() {
        return member("number");
    }

    public String reason() {
        return member("reason");
    }

    private String member(String name) {
        return String.valueOf(problem.members().get(name));
    }

    /** On the clock of the first side. */
    public String moment() {
        Instant at = Instant.parse(member("withdrawn_at"));
        Side side = shelf.exchange().sides().getFirst();
        return new TranscriptWords(reader, reader.code()).moment(side.zone(), at);
    }

    public boolean nobody() {
        return caller.kind() == Caller.Kind.NOBODY;
    }
}
