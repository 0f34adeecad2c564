package org.consilium.glossary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilium.agenda.AgendaItem;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.Appearance;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Post;

/** Names, posts and institutions of the people in an exchange, in all their scripts, as terms. Checks no rights. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProgrammeTermsService {
    private static final int MOST_KEPT = 100;
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** @param version of the published content: results of other versions are never used again */
    private record Key(String slug, long version) {}

    private final ExchangeService exchanges;
    private final ContentVersionService contentVersion;
    private final AgendaService agendas;
    private final Cache<Key, List<TermJson>> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(LIFE).build();

    ProgrammeTermsService(ExchangeService exchanges, ContentVersionService contentVersion, AgendaService agendas) {
        this.exchanges = exchanges;
        this.contentVersion = contentVersion;
        this.agendas = agendas;
    }

    /**
     * In the order of the agenda: each person with posts and institutions, then the organisers. Cached until published
     * content changes.
     */
    List<TermJson> of(String slug) {
        return slug.isEmpty() ? List.of() : known.get(new Key(slug, contentVersion.current()), key -> read(key.slug()));
    }

    private List<TermJson> read(String slug) {
        return exchanges
                .programme(slug)
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .map(this::of)
                .orElse(List.of());
    }

    private List<TermJson> of(Exchange exchange) {
        Map<Object, TermJson> terms = new LinkedHashMap<>();
        for (AgendaItem item : agendas.agenda(exchange).items()) {
            for (Appearance appearance : item.content().speakers()) {
                PersonListing person = appearance.person();
                if (person != null) {
                    person(person).forEach(term -> terms.putIfAbsent(term.words(), term));
                }
            }
        }
        exchange.frame().sponsorships().stream()
                .map(one -> institution(one.institution()))
                .forEach(term -> terms.putIfAbsent(term.words(), term));
        return List.copyOf(terms.values());
    }

    private static List<TermJson> person(PersonListing person) {
        boolean familyFirst = person.familyFirst();
        String id = person.person().origin().id();
        List<TermJson> terms = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        person.name().byLanguage().forEach((language, name) -> names.put(language, name.display(familyFirst)));
        terms.add(term("person:" + id, names));
        for (int i = 0; i < person.posts().size(); i++) {
            Post post = person.posts().get(i);
            terms.add(term("post:" + id + "/" + i, post.post().byLanguage()));
            terms.add(institution(post.institution()));
        }
        return terms;
    }

    private static TermJson institution(InstitutionListing one) {
        return term("institution:" + one.institution().origin().id(), one.name().byLanguage());
    }

    private static TermJson term(String id, Map<String, String> names) {
        Map<String, List<String>> words = names.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        name -> List.of(Objects.requireNonNull(name.getValue())),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return new TermJson(id, TermStatus.PROGRAMME, null, null, words, null);
    }
}
