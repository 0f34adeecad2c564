package org.consilium.registration.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The card of an exchange for one language; an empty language stands for all without a card of their own. */
@Entity
class MeetingCard {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private String exchange;

    private String language;
    private String link = "";
    private String number = "";
    private String passcode = "";
    private String dialIn = "";

    @SuppressWarnings("NullAway.Init")
    protected MeetingCard() {}

    MeetingCard(String exchange, String language) {
        this.exchange = exchange;
        this.language = language;
    }

    void say(MeetingDetails details) {
        link = details.link();
        number = details.number();
        passcode = details.passcode();
        dialIn = details.dialIn();
    }

    String language() {
        return language;
    }

    MeetingDetails details() {
        return new MeetingDetails(link, number, passcode, dialIn);
    }
}
