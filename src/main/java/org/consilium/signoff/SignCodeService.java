package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.Right;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.mail.LetterService;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Sha256;

/**
 * A code by mail confirms that a signature comes from the mailbox's owner: personal links are forwarded. Where letters are off, or the
 * member has no address, there is none.
 */
@ApplicationScoped
@Transactional
public class SignCodeService {
    /** How long a code can be entered, and how long it then confirms signatures in that browser. */
    static final Duration LIFE = Duration.ofMinutes(10);

    /** Of ten million codes. */
    static final int MOST_TRIES = 5;

    static final String LETTER = "sign_off_code";

    private final SignCodeRepository codes;
    private final LetterService letters;
    private final Limits limits;
    private final Clock clock;

    SignCodeService(SignCodeRepository codes, LetterService letters, Limits limits, Clock clock) {
        this.codes = codes;
        this.letters = letters;
        this.limits = limits;
        this.clock = clock;
    }

    boolean isPossible(Member member) {
        return letters.on() && member.email() != null;
    }

    /** Whether one was sent that can still be entered. */
    public boolean isSent(Caller by, String slug) {
        return codes.isOpen(by.requireMember().id(), slug, clock.instant().minus(LIFE), MOST_TRIES);
    }

    /**
     * Queues a letter with a new code, which takes the place of the one before. Its writer makes the code, so that it is never kept.
     *
     * @throws ProblemException 403 if the caller signs for no side; 429 {@code access.too_many}
     */
    public void send(Caller by, String slug) {
        by.require(Right.AGENDA_SIGN, slug);
        Member member = by.requireMember();
        limits.take(Limit.SIGN_CODE, String.valueOf(member.id()));
        letters.queue(member.id(), LETTER, slug);
    }

    /** @return whether it is the code; after five tries none is */
    public boolean enter(Caller by, String slug, String typed) {
        by.require(Right.AGENDA_SIGN, slug);
        long member = by.requireMember().id();
        Long session = by.session();
        Instant now = clock.instant();
        return session != null
                && codes.tried(member, slug, now.minus(LIFE), MOST_TRIES)
                && codes.enter(member, slug, digest(member, slug, typed.replaceAll("\\s", "")), session, now);
    }

    boolean isEntered(Caller by, String slug) {
        Long session = by.session();
        return session != null
                && codes.isEntered(
                        by.requireMember().id(), slug, session, clock.instant().minus(LIFE));
    }

    static String digest(long member, String slug, String code) {
        return Sha256.hex(member + "\n" + slug + "\n" + code);
    }
}
