package org.consilium.publishing;

import java.util.Optional;
import org.consilium.shared.PageOf;

/**
 * Everything that the public may read, as values that hold no database session. An exchange for participants only, and
 * whatever is known through it alone, is not there. Every method reads in one transaction of its own; safe on any worker
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

    PageOf<MissionSummary> missions(int page, int size);

    Optional<MissionJson> mission(String slug);

    PageOf<PersonRef> people(int page, int size);

    /** @param id {@code slug/key} */
    Optional<PersonJson> person(String id);

    PageOf<InstitutionRef> institutions(int page, int size);

    /** @param id {@code slug/key} */
    Optional<InstitutionJson> institution(String id);

    PageOf<DocumentJson> documents(int page, int size);
}
