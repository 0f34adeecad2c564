package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.live.RoomRecordService;
import org.consilium.live.room.RoomRules;
import org.consilium.shared.ProblemException;

/** Who works on a transcript before it is released. Needs the transaction of who asks. */
@ApplicationScoped
class TranscriptAccess {
    private final AdmissionService admission;
    private final RoomRecordService records;

    TranscriptAccess(AdmissionService admission, RoomRecordService records) {
        this.admission = admission;
        this.records = records;
    }

    /** The exchange. @throws ProblemException 404 {@code exchange.unknown} for a caller who may not read it */
    ExchangeHead readable(Caller caller, String slug) {
        return admission.readable(caller, slug);
    }

    /** Whether the caller reads what was said before it is released: whoever moderates or interprets. */
    boolean mayWork(Caller caller, String slug) {
        return caller.may(Right.BOOTH_READ, slug) && !isRemoved(caller, slug);
    }

    /**
     * The exchange, for a caller who holds the right in it.
     *
     * @throws ProblemException 404 {@code exchange.unknown}; 401 or 403 as {@link Caller#require(Right, String)}; 403 {@code
     *     room.removed}
     */
    ExchangeHead require(Caller caller, Right right, String slug) {
        ExchangeHead exchange = admission.require(caller, right, slug);
        refuseRemoved(caller, slug);
        return exchange;
    }

    /**
     * As {@link #require}, and no consent is recorded, nothing published and nothing withdrawn in this exchange by anybody else,
     * and nothing retracted in its room, until the transaction ends. What is to be checked against what others did is read after
     * it, and nothing before: with repeatable reads it would else be what was there at the first look (MySQL 8.0 manual,
     * 17.7.2.3). So the room is first: what the other lock is for is asked by a read.
     */
    void alone(Caller caller, Right right, String slug) {
        if (caller.may(right, slug)) {
            records.alone(slug);
        }
        admission.alone(caller, right, slug);
        refuseRemoved(caller, slug);
    }

    private void refuseRemoved(Caller caller, String slug) {
        if (isRemoved(caller, slug)) {
            throw RoomRules.removed();
        }
    }

    /** Whoever was removed from the room does not read on in what was said there, nor in what is noted of who said it. */
    private boolean isRemoved(Caller caller, String slug) {
        Long member = caller.id();
        return member != null && records.isRemoved(slug, member);
    }
}
