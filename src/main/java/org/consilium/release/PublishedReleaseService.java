package org.consilium.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.consilium.calendar.RevisionService;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.consilium.exchange.state.Standing;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTree;
import org.consilium.shared.PageOf;
import org.consilium.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The releases of exchanges and missions as readers get them. Decides nothing about who may read: ask for all releases
 * only for a caller who may read what is for participants only.
 */
@ApplicationScoped
@Transactional
public class PublishedReleaseService {
    private static final int NONCE_BYTES = 16;

    private final PublishedRepository releases;
    private final RevisionService revisions;
    private final ExchangeService exchanges;
    private final Event<ReleaseStored> stored;
    private final SecureRandom random = new SecureRandom();
    private final ContentCache contents = new ContentCache();

    PublishedReleaseService(
            PublishedRepository releases,
            RevisionService revisions,
            ExchangeService exchanges,
            Event<ReleaseStored> stored) {
        this.releases = releases;
        this.revisions = revisions;
        this.exchanges = exchanges;
        this.stored = stored;
    }

    /**
     * Adds a release of an exchange under its number, or one of a mission and of each of its exchanges, as far as they differ
     * from their last ones: those count by themselves, so that a gap tells nothing about what is for participants only.
     * Call it under the lock of releases.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(ExchangeFile file, int number, ReleaseOrigin origin, Instant releasedAt) {
        Instant at = releasedAt.truncatedTo(ChronoUnit.MICROS);
        for (ExchangeFile slice : PublicSliceRules.of(file)) {
            Optional<PublishedHead> last = releases.newest(slice.slug(), true);
            int next = last.map(PublishedHead::number).orElse(0) + 1;
            if (file.body() instanceof ExchangeFile.ExchangeBody) {
                store(slice, last, Math.max(number, next), origin, at);
            } else if (last.filter(head -> isOf(head, slice)).isEmpty()) {
                store(slice, last, next, origin, at);
            }
        }
        exchanges.programme(file.slug()).ifPresent(programme -> revisions.stands(programme, at));
    }

    /** Notes for calendars a decision about the state of a programme. Call it under the lock of releases. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decided(Programme programme, Instant at) {
        revisions.stands(programme, at.truncatedTo(ChronoUnit.MICROS));
    }

    /** Notes for calendars the releases that an earlier version stored, in their order. Call it under the lock of releases. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noteEarlierOnes() {
        Set<String> noted = revisions.noted();
        releases.slugs().stream().filter(slug -> !noted.contains(slug)).forEach(slug -> {
            Optional<ExchangeFile> before = Optional.empty();
            for (PublishedHead head : releases.inOrder(slug)) {
                ExchangeFile file = file(head);
                revisions.released(head.number(), before, file, head.releasedAt());
                before = Optional.of(file);
            }
            exchanges.programme(slug).ifPresent(programme -> {
                Standing standing = programme.standing();
                Instant since = standing.haltedAt();
                revisions.stands(programme, since == null ? Instant.EPOCH : since);
            });
        });
    }

    private void store(ExchangeFile slice, Optional<PublishedHead> last, int number, ReleaseOrigin origin, Instant at) {
        byte[] content = ReleaseBytes.of(number, origin, at, nonce(), slice);
        boolean forParticipants = PublicSliceRules.isForParticipants(slice);
        PublishedHead head =
                new PublishedHead(slice.slug(), number, origin, forParticipants, Sha256.hex(content), at, null);
        Optional<ExchangeFile> before = last.map(this::file);
        releases.persist(new PublishedRelease(head, content));
        // Read back: the order of languages, which makes no difference here, is that of the bytes on both sides.
        revisions.released(number, before, contents.read(head.digest(), content).file(), at);
        stored.fire(new ReleaseStored(head));
    }

    /**
     * Replaces the bytes of every release of a page that a rule changes. The former bytes and their nonce are gone. Call it under the lock of
     * releases.
     *
     * @param rule takes a release and gives it without the person
     * @return the numbers of those that changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Integer> redact(String slug, UnaryOperator<ExchangeFile> rule, Instant at, String reason) {
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        List<Integer> redacted = new ArrayList<>();
        for (PublishedHead head : releases.inOrder(slug)) {
            byte[] before = releases.content(head);
            ExchangeFile was = ReleaseBytes.read(before).file();
            ExchangeFile now = rule.apply(was);
            if (!now.equals(was)) {
                ExchangeFile reduced = PublicSliceRules.of(now).getFirst();
                byte[] after =
                        ReleaseBytes.redacted(before, new Redaction(head.digest(), moment, reason), nonce(), reduced);
                releases.replace(head, after, Sha256.hex(after), moment);
                contents.forget(head.digest());
                redacted.add(head.number());
            }
        }
        return List.copyOf(redacted);
    }

    private boolean isOf(PublishedHead head, ExchangeFile slice) {
        return CanonicalForm.text(read(head).tree()).equals(CanonicalForm.text(FileTree.of(slice)));
    }

    private String nonce() {
        byte[] bits = new byte[NONCE_BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** Whether there is any. */
    public boolean has(String slug) {
        return releases.newest(slug, true).isPresent();
    }

    /**
     * Newest first.
     *
     * @param all also those for participants only
     * @param page from 0
     */
    public PageOf<PublishedHead> releases(String slug, boolean all, int page, int size) {
        return releases.of(slug, all, page, size);
    }

    /** @param all as {@link #releases} */
    public Optional<PublishedHead> newest(String slug, boolean all) {
        return releases.newest(slug, all);
    }

    /** @param all as {@link #releases} */
    public Optional<PublishedHead> release(String slug, boolean all, int number) {
        return releases.head(slug, all, number);
    }

    /**
     * The one before it.
     *
     * @param all as {@link #releases}
     */
    public Optional<PublishedHead> before(PublishedHead release, boolean all) {
        return before(release.slug(), release.number(), all);
    }

    /** As {@link #before(PublishedHead, boolean)}, of a release that the reader need not be able to read. */
    public Optional<PublishedHead> before(String slug, int number, boolean all) {
        return releases.before(slug, number, all);
    }

    /** Exactly the bytes that were stored. */
    public byte[] bytes(PublishedHead head) {
        return releases.content(head);
    }

    /** What the bytes say, as an exchange file. */
    public ExchangeFile file(PublishedHead head) {
        return read(head).file();
    }

    public ReleasedContent read(PublishedHead head) {
        @Nullable ReleasedContent known = contents.find(head.digest());
        return known == null ? contents.read(head.digest(), bytes(head)) : known;
    }
}
