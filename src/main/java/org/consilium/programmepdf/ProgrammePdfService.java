package org.consilium.programmepdf;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.publishing.ReleasedExchange;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.shared.ProblemException;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.UiLanguage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The PDFs of releases, each made once and kept in memory. Two are made at a time, on threads of their own; a few more may
 * wait. Memory rather than a folder: nothing of a redacted release stays on a disk, and a lost one is made again
 * within seconds. Decides nothing about who may read. Thread-safe.
 */
@ApplicationScoped
public class ProgrammePdfService {
    private static final Logger LOG = Logger.getLogger(ProgrammePdfService.class);
    private static final int LARGEST_TOTAL_BYTES = 24 << 20;

    /**
     * What a PDF depends on. The digest is that of one edition of one release, because a nonce is in its bytes; the languages
     * decide on the sides of the columns and on the words.
     */
    private record Key(String digest, String left, String right, String state) {
        static Key of(PrintedProgramme programme) {
            return new Key(
                    programme.digest(),
                    programme.agenda().left().language(),
                    programme.agenda().right().language(),
                    StateNotice.key(programme.exchange()));
        }
    }

    private final PublishedReleaseService releases;
    private final PublicAddress address;
    private final PdfMakers makers = new PdfMakers();

    private final AsyncCache<Key, MadePdf> made = Caffeine.newBuilder()
            .maximumWeight(LARGEST_TOTAL_BYTES)
            .weigher((Key key, MadePdf pdf) -> pdf.bytes().length)
            .buildAsync();

    ProgrammePdfService(PublishedReleaseService releases, PublicAddress address) {
        this.releases = releases;
        this.address = address;
    }

    /**
     * What the PDF of a release is made from.
     *
     * @param today the exchange as its page says, for its state
     */
    public PrintedProgramme programme(PublishedHead release, ExchangeJson today, LanguagePair pair) {
        return printed(release, ReleasedExchange.of(releases.file(release), today), pair);
    }

    private PrintedProgramme printed(PublishedHead release, ExchangeJson exchange, LanguagePair pair) {
        var columns = PairRules.columns(exchange, pair.reader(), pair.left(), pair.right());
        String path = "/" + columns.left().words().language().code() + "/exchanges/" + release.slug() + "/releases/"
                + release.number();
        return new PrintedProgramme(
                exchange,
                columns,
                new PrintedProgramme.Release(release.number()),
                release.digest(),
                release.releasedAt(),
                address.of(path));
    }

    /**
     * What the PDF of a candidate is made from: every page says that it is a draft.
     *
     * @param number of the candidate
     * @param digest of what is signed, in hexadecimal
     * @param at when it was sent for sign-off
     * @return empty for a mission, which is not printed
     */
    public Optional<PrintedProgramme> candidate(
            ExchangeFile file, long number, String digest, Instant at, LanguagePair pair) {
        if (!(file.body() instanceof ExchangeFile.ExchangeBody)) {
            return Optional.empty();
        }
        ExchangeJson exchange = ReleasedExchange.of(file, ExchangeState.DRAFT);
        var columns = PairRules.columns(exchange, pair.reader(), pair.left(), pair.right());
        String path = "/" + columns.left().words().language().code() + "/exchanges/" + file.slug() + "/sign-off";
        return Optional.of(new PrintedProgramme(
                exchange, columns, new PrintedProgramme.Candidate(number), digest, at, address.of(path)));
    }

    /** The PDF, if it was made before. */
    public Optional<MadePdf> kept(PrintedProgramme programme) {
        @Nullable CompletableFuture<MadePdf> known = made.getIfPresent(Key.of(programme));
        return known != null && known.isDone() && !known.isCompletedExceptionally()
                ? Optional.of(known.join())
                : Optional.empty();
    }

    /**
     * The PDF, made now unless it is kept; waits for it, and keeps it.
     *
     * @throws ProblemException 503 {@code programme.busy} if too many are being made, or if it takes too long; it is kept when
     *     it is finished
     */
    public MadePdf make(PrintedProgramme programme) {
        return makers.await(() -> begin(programme));
    }

    /** As {@link #make}, but nothing is kept: of what few may see. */
    public MadePdf makeOnce(PrintedProgramme programme) {
        return makers.await(() -> makers.begin(() -> MadePdf.of(programme)));
    }

    /** Begins to make those that the readers of each side get without a choice. Nothing waits for them, and nothing fails without them. */
    void makeAhead(PublishedHead release) {
        try {
            var unused = makers.begin(() -> {
                beginForEachSide(release);
                return release;
            });
        } catch (RejectedExecutionException busy) {
            LOG.debugf("The programme of %s will be made when it is asked for.", release.slug());
        }
    }

    /** Runs on a thread of the makers. An exception, such as that of a full queue, ends with its task. */
    private void beginForEachSide(PublishedHead release) {
        ExchangeFile file = releases.file(release);
        if (file.body() instanceof ExchangeFile.ExchangeBody) {
            ExchangeJson exchange = ReleasedExchange.of(file, ExchangeState.PUBLISHED);
            for (ExchangeFile.Side side : file.sides()) {
                UiLanguage.of(side.language()).ifPresent(reader -> {
                    var unused = begin(printed(release, exchange, new LanguagePair(reader, null, null)));
                });
            }
        }
    }

    private CompletableFuture<MadePdf> begin(PrintedProgramme programme) {
        return made.get(Key.of(programme), (key, executor) -> makers.begin(() -> MadePdf.of(programme)));
    }

    @PreDestroy
    void stop() {
        makers.stop();
    }
}
