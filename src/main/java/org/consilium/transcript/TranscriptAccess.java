package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.live.RoomRecordService;
import org.consilium.live.room.RoomRules;
import org.consilium.shared.ProblemException;

/** Who works on a transcript before it is published. Runs in the caller's transaction. */
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

    /** Whether the caller may read the unpublished transcript: moderators and interpreters. */
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
     * As {@link #require}, with two locks until the transaction ends: no consent is recorded, nothing is published or
     * withdrawn in this exchange by anybody else, and nothing is retracted in its room. Read whatever is checked
     * against others' changes after this call and nothing before it: with repeatable reads the first read fixes the
     * snapshot (MySQL 8.0 manual, 17.7.2.3). The room's lock comes first, because taking the second one reads.
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

    /** A person removed from the room reads neither its transcript nor the notes on who said what. */
    private boolean isRemoved(Caller caller, String slug) {
        Long member = caller.id();
        return member != null && records.isRemoved(slug, member);
    }
}
