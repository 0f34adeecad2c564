package org.consilium.registration.web;

import java.util.List;
import org.consilium.registration.meeting.MeetingCardService.Card;
import org.consilium.registration.meeting.MeetingCardService.Overview;
import org.consilium.registration.meeting.MeetingDetails;

/**
 * The cards as the form shows them.
 *
 * @param into the language of the card that was sent
 * @param wrong the names of its fields that are wrong
 */
public record MeetingView(Overview overview, List<Card> cards, String into, List<String> wrong, boolean done) {
    /** Whether the form of a card is shown open: it holds something, or was just sent. */
    public boolean isFilled(Card card) {
        return !card.details().equals(MeetingDetails.EMPTY) || card.language().equals(into);
    }

    public boolean isWrong(Card card, String field) {
        return card.language().equals(into) && wrong.contains(field);
    }
}
