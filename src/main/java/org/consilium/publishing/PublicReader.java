package org.consilium.publishing;

import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.publishing.view.DocumentJson;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.publishing.view.InstitutionJson;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.MissionJson;
import org.consilium.publishing.view.MissionSummary;
import org.consilium.publishing.view.PersonJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.shared.PageOf;

/**
 * Everything that the public may read, as values that hold no database session. An exchange for participants only, and
 * whatever is known through it alone, is not there; {@link #exchange(Caller, String)} is the one door to it. Every method reads in one transaction of its own; safe on any worker
 * thread, never on an event loop.
 */
public interface PublicReader {
    enum When {
        /** Not over yet, nearest first. */
        COMING,
        /** Over, latest first. */
        PAST,
        /** All, latest first. */
        ALL
    }

    PageOf<ExchangeSummary> exchanges(When when, int page, int size);

    Optional<ExchangeJson> exchange(String slug);

    /**
     * As {@link #exchange(String)}, and what is for participants only for those who may read it. For everybody else it is no
     * more there than one that never was.
     */
    Optional<ExchangeJson> exchange(Caller caller, String slug);

    PageOf<MissionSummary> missions(int page, int size);

    Optional<MissionJson> mission(String slug);

    PageOf<PersonRef> people(int page, int size);

    /** @param id {@code slug/key} */
    Optional<PersonJson> person(String id);

    PageOf<InstitutionRef> institutions(int page, int size);

    /** @param id {@code slug/key} */
    Optional<InstitutionJson> institution(String id);

    /** Whether a person could be read of at that address and no file names him or her any more. */
    boolean isPersonGone(String id);

    /** As {@link #isPersonGone}. */
    boolean isInstitutionGone(String id);

    PageOf<DocumentJson> documents(int page, int size);
}
