package org.consilium.publishing;

import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.people.portrait.Picture;
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
 * Everything that the public may read, as values without a database session. Leaves out exchanges for participants
 * only, and everything known only through them; {@link #exchange(Caller, String)} is the one exception. Every method
 * reads in its own transaction; safe on any worker thread, never on an event loop.
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
     * As {@link #exchange(String)}, including an exchange for participants only if the caller may read it. For
     * everybody else it looks as if it had never existed.
     */
    Optional<ExchangeJson> exchange(Caller caller, String slug);

    /** The accepted portrait of a person who appears in an exchange, for a caller who may read the exchange. */
    Optional<Picture> portrait(Caller caller, String slug, String person);

    /** The logo of an institution of an exchange or a mission, for a caller who may read its page. */
    Optional<Picture> logo(Caller caller, String slug, String institution);

    PageOf<MissionSummary> missions(int page, int size);

    Optional<MissionJson> mission(String slug);

    /**
     * The addresses of public exchanges and missions, after the language; of each, those that start last.
     *
     * @param most of each
     */
    List<String> paths(int most);

    PageOf<PersonRef> people(int page, int size);

    /** @param id {@code slug/key} */
    Optional<PersonJson> person(String id);

    PageOf<InstitutionRef> institutions(int page, int size);

    /** @param id {@code slug/key} */
    Optional<InstitutionJson> institution(String id);

    /** The id of the person at whose page a public address leads since two were merged. */
    Optional<String> personMovedTo(String id);

    /** As {@link #personMovedTo}. */
    Optional<String> institutionMovedTo(String id);

    /** Whether the person at that address was public and no file names him or her any more. */
    boolean isPersonGone(String id);

    /** As {@link #isPersonGone}. */
    boolean isInstitutionGone(String id);

    PageOf<DocumentJson> documents(int page, int size);
}
