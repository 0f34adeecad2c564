package org.consilium.programmepdf;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.publishing.ReleasedExchange;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
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
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 30;
    private static final int LARGEST_TOTAL_BYTES = 24 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** What a PDF depends on, so that a redacted edition of a release, which has a digest of its own, has a PDF of its own. */
    private record Key(String digest, String left, String right, String leftSide, String state, String address) {
        static Key of(PrintedProgramme programme) {
            return new Key(
                    programme.release() + " " + programme.digest() + " " + programme.at(),
                    programme.agenda().left().language(),
                    programme.agenda().right().language(),
                    programme.agenda().left().side().key(),
                    StateMark.key(programme.exchange()),
                    programme.address());
        }
    }

    private final PublishedReleaseService releases;
    private final PublicAddress address;
    private final ThreadPoolExecutor makers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("programme-pdf-", 0).factory());

    private final AsyncCache<Key, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(LARGEST_TOTAL_BYTES)
            .weigher((Key key, byte[] pdf) -> pdf.length)
            .buildAsync();

    ProgrammePdfService(PublishedReleaseService releases, PublicAddress address) {
        this.releases = releases;
        this.address = address;
        makers.allowCoreThreadTimeOut(true);
    }

    /**
     * What the PDF of a release is made from.
     *
     * @param today the exchange as its page says, for its state
     */
    public PrintedProgramme programme(PublishedHead release, ExchangeJson today, Pair pair) {
        return printed(release, ReleasedExchange.of(releases.file(release), today), pair);
    }

    private PrintedProgramme printed(PublishedHead release, ExchangeJson exchange, Pair pair) {
        var columns = PairRules.columns(exchange, pair.reader(), pair.left(), pair.right());
        String path = "/" + columns.left().words().language().code() + "/exchanges/" + release.slug() + "/releases/"
                + release.number();
        return new PrintedProgramme(
                exchange, columns, release.number(), release.digest(), release.releasedAt(), address.of(path));
    }

    /**
     * What the PDF of a draft is made from: marked as one, for those who sign it.
     *
     * @param digest of what is signed, in hexadecimal
     * @param at when it was sent for sign-off
     * @param path of the page where it is signed, beginning with a slash
     */
    public PrintedProgramme draft(ExchangeFile candidate, String digest, Instant at, Pair pair, String path) {
        ExchangeJson exchange = ReleasedExchange.of(candidate, ExchangeState.DRAFT);
        var columns = PairRules.columns(exchange, pair.reader(), pair.left(), pair.right());
        return new PrintedProgramme(exchange, columns, null, digest, at, address.of(path));
    }

    /** The reader's language, and the languages that he or she chose; null or not offered means no choice. */
    public record Pair(
            UiLanguage reader,
            @Nullable String left,
            @Nullable String right) {}

    /**
     * The PDF, made now unless it is kept; waits for it.
     *
     * @return empty if too many are being made, or if it takes too long; it is kept when it is finished
     */
    public Optional<byte[]> pdf(PrintedProgramme programme) {
        try {
            return Optional.of(begin(programme).get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS));
        } catch (RejectedExecutionException | TimeoutException busy) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        }
    }

    /** Begins to make those that the readers of each side get without a choice. Nothing waits for them, and nothing fails without them. */
    void makeAhead(PublishedHead release) {
        try {
            makers.execute(() -> {
                ExchangeFile file = releases.file(release);
                if (file.body() instanceof ExchangeFile.ExchangeBody) {
                    ExchangeJson exchange = ReleasedExchange.of(file, ExchangeState.PUBLISHED);
                    for (ExchangeFile.Side side : file.sides()) {
                        UiLanguage.of(side.language()).ifPresent(reader -> {
                            var unused = begin(printed(release, exchange, new Pair(reader, null, null)));
                        });
                    }
                }
            });
        } catch (RejectedExecutionException busy) {
            LOG.debugf("The programme of %s will be made when it is asked for.", release.slug());
        }
    }

    private CompletableFuture<byte[]> begin(PrintedProgramme programme) {
        return made.get(
                Key.of(programme),
                (key, executor) -> CompletableFuture.supplyAsync(() -> ProgrammePdf.of(programme), makers));
    }

    @PreDestroy
    void stop() {
        makers.shutdownNow();
    }
}
