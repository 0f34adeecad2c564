package org.consilium.registration.meeting;

import org.consilium.shared.PlainText;

/** What a meeting card says, as typed; each may be empty. {@code dialIn} is one line: telephone numbers and what to enter. */
public record MeetingDetails(String link, String number, String passcode, String dialIn) {
    public static final MeetingDetails EMPTY = new MeetingDetails("", "", "", "");

    public MeetingDetails {
        link = PlainText.tidy(link);
        number = PlainText.tidy(number);
        passcode = PlainText.tidy(passcode);
        dialIn = PlainText.tidy(dialIn);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
