package org.consilium.transcript;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class TranscriptReleaseRepository implements PanacheRepository<TranscriptRelease> {
    private static final String HEAD =
            "select new org.consilium.transcript.ReleaseHead(r.exchange, r.number, r.revision, r.publishedBy, r.publishedAt,"
                    + " r.withdrawnBy, r.withdrawnAt, r.withdrawnBecause) from TranscriptRelease r ";

    /** Newest first. */
    List<ReleaseHead> heads(String exchange) {
        return getEntityManager()
                .createQuery(HEAD + "where r.exchange = :exchange order by r.number desc", ReleaseHead.class)
                .setParameter("exchange", exchange)
                .getResultList();
    }

    /** Releases that a member published or withdrew. */
    List<ReleaseHead> by(long member) {
        return getEntityManager()
                .createQuery(
                        HEAD + "where r.publishedBy = :member or r.withdrawnBy = :member order by r.id",
                        ReleaseHead.class)
                .setParameter("member", member)
                .getResultList();
    }

    /** The content of a release as JSON; its entity is not kept in memory. */
    String content(String exchange, int number) {
        return getEntityManager()
                .createQuery(
                        "select r.content from TranscriptRelease r where r.exchange = :exchange and r.number = :number",
                        String.class)
                .setParameter("exchange", exchange)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Replaces the content, under the next revision. */
    void replace(String exchange, int number, String content) {
        update("content = ?1, revision = revision + 1 where exchange = ?2 and number = ?3", content, exchange, number);
    }

    Optional<TranscriptRelease> of(String exchange, int number) {
        return find("exchange = ?1 and number = ?2", exchange, number).firstResultOptional();
    }
}
