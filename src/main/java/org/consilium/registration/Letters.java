package org.consilium.registration;

import org.consilium.access.Member;
import org.consilium.mail.LetterService;

/** The kinds of letters about a registration. */
final class Letters {
    static final String INVITATION = "invitation";
    static final String WAITING = "waiting";
    static final String DECLINED = "declined";

    private Letters() {}

    /** @return whether a letter was queued: mail is on, and the member has an address */
    static boolean queue(LetterService letters, Member member, String kind, String exchange) {
        boolean possible = letters.on() && member.email() != null;
        if (possible) {
            letters.queue(member.id(), kind, exchange);
        }
        return possible;
    }
}
