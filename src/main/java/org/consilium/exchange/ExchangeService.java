package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.consilium.people.Institution;
import org.consilium.people.Person;
import org.consilium.shared.PageOf;
import org.consilium.shared.Slugs;

/** Exchanges and missions as they are kept; runs inside the transaction of the use case that calls it. */
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

    /**
     * Waits until no other transaction, of any node, changes programmes, and keeps others waiting until this one ends.
     * To be called before anything is read: what is read after it is what the others left.
     */
    public void changeAlone() {
        programmes
                .getEntityManager()
                .createNativeQuery("SELECT version FROM content_version WHERE id = 1 FOR UPDATE")
                .getSingleResult();
    }

    /** Another number after every change of what readers see, by any node; of the same moment as what is read beside it. */
    public long contentVersion() {
        return (Long) programmes
                .getEntityManager()
                .createNativeQuery("SELECT version FROM content_version WHERE id = 1", Long.class)
                .getSingleResult();
    }

    public boolean isEmpty() {
        return programmes.count() == 0;
    }

    /**
     * All exchanges, those for participants only too, the latest first.
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

    /** Makes everything so far visible to the queries that follow. */
    public void flush() {
        programmes.flush();
    }

    public List<InstitutionListing> listingsOf(Institution institution) {
        return listings.of(institution);
    }

    public List<PersonListing> listingsOf(Person person) {
        return listings.of(person);
    }
}
