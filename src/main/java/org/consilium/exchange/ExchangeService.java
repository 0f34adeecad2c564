package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.consilium.people.Institution;
import org.consilium.people.Person;
import org.consilium.shared.PageOf;
import org.consilium.shared.Slugs;

/** Stores exchanges and missions; runs inside the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ExchangeService {
    private final ProgrammeRepository programmes;
    private final ListingRepository listings;

    ExchangeService(ProgrammeRepository programmes, ListingRepository listings) {
        this.programmes = programmes;
        this.listings = listings;
    }

    public Optional<Programme> programme(String slug) {
        return Slugs.isPossible(slug) ? programmes.named(slug) : Optional.empty();
    }

    public boolean isEmpty() {
        return programmes.count() == 0;
    }

    /**
     * All exchanges, including those for participants only, latest first.
     *
     * @param page from 0
     */
    public PageOf<Exchange> exchanges(int page, int size) {
        return programmes.exchanges(page, size);
    }

    public void add(Programme programme) {
        programmes.persist(programme);
    }

    public void remove(Programme programme) {
        programmes.delete(programme);
    }

    /** Makes all changes so far visible to later queries. */
    public void flush() {
        programmes.flush();
    }

    /** Makes all changes so far visible, and has later queries read everything anew: for one programme after another in one transaction. */
    public void readAnew() {
        programmes.flush();
        programmes.getEntityManager().clear();
    }

    public List<InstitutionListing> listingsOf(Institution institution) {
        return listings.of(institution);
    }

    public List<PersonListing> listingsOf(Person person) {
        return listings.of(person);
    }
}
