package org.consilium.release;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.shared.PageOf;

@ApplicationScoped
class PublishedRepository implements PanacheRepository<PublishedRelease> {
    private static final String HEAD =
            "select new org.consilium.release.PublishedHead(r.slug, r.number, r.origin, r.forParticipants, r.digest, r.releasedAt, r.redactedAt)"
                    + " from PublishedRelease r where r.slug = :slug and (:all = true or r.forParticipants = false)";

    /**
     * Newest first.
     *
     * @param all also those for participants only
     * @param page from 0
     */
    PageOf<PublishedHead> of(String slug, boolean all, int page, int size) {
        List<PublishedHead> heads = getEntityManager()
                .createQuery(HEAD + " order by r.number desc", PublishedHead.class)
                .setParameter("slug", slug)
                .setParameter("all", all)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        long total = all ? count("slug", slug) : count("slug = ?1 and forParticipants = false", slug);
        return new PageOf<>(heads, page, size, total);
    }

    Optional<PublishedHead> head(String slug, boolean all, int number) {
        return getEntityManager()
                .createQuery(HEAD + " and r.number = :number", PublishedHead.class)
                .setParameter("slug", slug)
                .setParameter("all", all)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    Optional<PublishedHead> before(String slug, int number, boolean all) {
        return getEntityManager()
                .createQuery(HEAD + " and r.number < :number order by r.number desc", PublishedHead.class)
                .setParameter("slug", slug)
                .setParameter("all", all)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<PublishedHead> newest(String slug, boolean all) {
        return getEntityManager()
                .createQuery(HEAD + " order by r.number desc", PublishedHead.class)
                .setParameter("slug", slug)
                .setParameter("all", all)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<String> slugs() {
        return getEntityManager()
                .createQuery("select distinct r.slug from PublishedRelease r", String.class)
                .getResultList();
    }

    /** All of them, from the first. */
    List<PublishedHead> inOrder(String slug) {
        return getEntityManager()
                .createQuery(HEAD + " order by r.number", PublishedHead.class)
                .setParameter("slug", slug)
                .setParameter("all", true)
                .getResultList();
    }

    void replace(PublishedHead head, byte[] content, String digest, Instant at) {
        update(
                "content = ?1, digest = ?2, redactedAt = ?3 where slug = ?4 and number = ?5",
                content,
                digest,
                at,
                head.slug(),
                head.number());
    }

    /** The bytes of a release that is there. */
    byte[] content(PublishedHead head) {
        return getEntityManager()
                .createQuery(
                        "select r.content from PublishedRelease r where r.slug = :slug and r.number = :number",
                        byte[].class)
                .setParameter("slug", head.slug())
                .setParameter("number", head.number())
                .getSingleResult();
    }
}
