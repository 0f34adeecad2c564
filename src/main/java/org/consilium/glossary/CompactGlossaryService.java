package org.consilium.glossary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.exchange.ContentVersionService;
import org.jspecify.annotations.Nullable;

/**
 * All terms of an exchange or the installation, for lookup. Everybody in a room reads it at once, so it is cached and
 * computed once per change. Whether a caller may read it is checked before, every time.
 */
@ApplicationScoped
@Transactional
public class CompactGlossaryService {
    /**
     * Terms, and words with their forms, in the whole cache; the largest glossary, with the common one, has 40,000 of
     * each.
     */
    private static final long MOST_KEPT = 200_000;

    private static final Duration LIFE = Duration.ofMinutes(10);

    /**
     * Identifies a glossary.
     *
     * @param tag changes with every change
     * @param forAnybody whether it contains nothing that only participants may know
     */
    public record Version(String tag, boolean forAnybody) {}

    /** @param glossary null: the caller has this version already */
    public record Answer(Version version, @Nullable GlossaryJson glossary) {}

    /** @param languages none: all */
    private record Key(String exchange, List<String> languages) {}

    private record Kept(String tag, GlossaryJson glossary) {
        /** The forms of a word take as much memory as a term. */
        int weight() {
            int words = glossary.forms().values().stream().mapToInt(Map::size).sum();
            return glossary.terms().size() + words + 1;
        }
    }

    private final AdmissionService admission;
    private final GlossaryRepository terms;
    private final ProgrammeTermsService programmes;
    private final ContentVersionService contentVersion;
    private final Cache<Key, Kept> known = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Key key, Kept kept) -> kept.weight())
            .expireAfterAccess(LIFE)
            .build();

    CompactGlossaryService(
            AdmissionService admission,
            GlossaryRepository terms,
            ProgrammeTermsService programmes,
            ContentVersionService contentVersion) {
        this.admission = admission;
        this.terms = terms;
        this.programmes = programmes;
        this.contentVersion = contentVersion;
    }

    private String tag(String exchange) {
        String common = String.valueOf(terms.version(GlossaryAccess.INSTALLATION));
        return exchange.isEmpty() ? common : common + "-" + terms.version(exchange) + "-" + contentVersion.current();
    }

    /**
     * All terms that apply: those of the exchange, names of its programme, terms of the installation; of each, agreed
     * ones before proposed ones.
     *
     * @param exchange empty for the installation
     * @param languages wanted; empty: all. A term in only one of them is left out as useless
     * @param has whether the caller has this version already: then no terms are read
     * @throws org.consilium.shared.ProblemException 404 {@code exchange.unknown} for a caller who may not read it
     */
    public Answer read(Caller caller, String exchange, List<String> languages, Predicate<Version> has) {
        ExchangeHead head = exchange.isEmpty() ? null : admission.readable(caller, exchange);
        Version version = new Version(tag(exchange), head == null || !head.participantsOnly());
        if (has.test(version)) {
            return new Answer(version, null);
        }
        GlossaryJson all = kept(new Key(exchange, List.of()), version.tag(), () -> all(exchange));
        return new Answer(
                version,
                languages.isEmpty()
                        ? all
                        : kept(new Key(exchange, languages), version.tag(), () -> in(all, languages)));
    }

    /** Simultaneous callers wait for one computation. Other versions are dropped. */
    private GlossaryJson kept(Key key, String tag, Supplier<GlossaryJson> computed) {
        Kept now = known.asMap()
                .compute(
                        key,
                        (same, before) ->
                                before != null && before.tag().equals(tag) ? before : new Kept(tag, computed.get()));
        return Objects.requireNonNull(now).glossary();
    }

    private GlossaryJson all(String exchange) {
        Stream<TermJson> own = exchange.isEmpty() ? Stream.empty() : stored(exchange);
        return new GlossaryJson(
                Stream.of(own, programmes.of(exchange).stream(), stored(GlossaryAccess.INSTALLATION))
                        .flatMap(all -> all)
                        .map(term -> term.compact(List.of()))
                        .toList(),
                Map.of());
    }

    private Stream<TermJson> stored(String exchange) {
        List<TermJson> all = terms.all(exchange).stream().map(TermJson::of).toList();
        Predicate<TermJson> agreed = term -> term.status() == TermStatus.AGREED;
        return Stream.concat(all.stream().filter(agreed), all.stream().filter(agreed.negate()));
    }

    private static GlossaryJson in(GlossaryJson all, List<String> languages) {
        int needed = Math.min(languages.size(), 2);
        List<TermJson> terms = all.terms().stream()
                .map(term -> term.compact(languages))
                .filter(term -> term.words().size() >= needed)
                .toList();
        return new GlossaryJson(terms, InflectedForms.of(terms));
    }
}
