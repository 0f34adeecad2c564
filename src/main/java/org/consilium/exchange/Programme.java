package org.consilium.exchange;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchange.state.Standing;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.column.PersistentLists;
import org.consilium.shared.column.WordsColumn;
import org.jspecify.annotations.Nullable;

/**
 * The common part of exchanges and missions: the content of one exchange file. An exchange inside a mission has its own
 * slug, title and agenda; its sides, institutions, people and documents are the mission's (see {@link #frame}).
 */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Programme {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private LocalizedText title;

    @Convert(converter = WordsColumn.class)
    private List<String> languages;

    @ElementCollection
    @CollectionTable(name = "side", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<Side> sides = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "sponsorship", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<Sponsorship> sponsorships = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "figure", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<Figure> figures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "outcome", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<Outcome> outcomes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "source", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<Source> sources = new ArrayList<>();

    @OneToMany(mappedBy = "programme", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<InstitutionListing> institutions = new ArrayList<>();

    @OneToMany(mappedBy = "programme", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PersonListing> people = new ArrayList<>();

    @OneToMany(mappedBy = "programme", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Document> documents = new ArrayList<>();

    @Embedded
    private @Nullable Standing standing;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    protected Programme(String slug, LocalizedText title, List<String> languages) {
        this.slug = slug;
        this.title = title;
        this.languages = languages;
    }

    /**
     * The programme whose sides, institutions, people and documents apply: the mission of an exchange inside one,
     * otherwise itself.
     */
    public abstract Programme frame();

    /** The first day, civil, in the zone in which it was agreed. */
    public abstract LocalDate firstDay();

    /** Where it stands; it is published. */
    public abstract ExchangeState state(Instant now);

    /** What its organisers have decided about it. */
    public Standing decided() {
        return standing == null ? Standing.NONE : standing;
    }

    public void decide(Standing decided) {
        standing = decided;
    }

    /** What applies to it, by its own organisers' decision or by that about its mission. */
    public Standing standing() {
        return decided();
    }

    public void retitle(LocalizedText newTitle, List<String> newLanguages) {
        title = newTitle;
        languages = newLanguages;
    }

    public void arrange(
            List<Side> newSides,
            List<Sponsorship> newSponsorships,
            List<Figure> newFigures,
            List<Outcome> newOutcomes,
            List<Source> newSources) {
        PersistentLists.replace(sides, newSides);
        PersistentLists.replace(sponsorships, newSponsorships);
        PersistentLists.replace(figures, newFigures);
        PersistentLists.replace(outcomes, newOutcomes);
        PersistentLists.replace(sources, newSources);
    }

    public long id() {
        return java.util.Objects.requireNonNull(id, "not stored yet");
    }

    public String slug() {
        return slug;
    }

    public LocalizedText title() {
        return title;
    }

    public List<String> languages() {
        return languages;
    }

    /** Two or more, in the order of the columns. */
    public List<Side> sides() {
        return sides;
    }

    /** In protocol order. */
    public List<Sponsorship> sponsorships() {
        return sponsorships;
    }

    public List<Figure> figures() {
        return figures;
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public List<Source> sources() {
        return sources;
    }

    public List<InstitutionListing> institutions() {
        return institutions;
    }

    public List<PersonListing> people() {
        return people;
    }

    public List<Document> documents() {
        return documents;
    }

    public Optional<InstitutionListing> institution(String key) {
        return institutions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<PersonListing> person(String key) {
        return people.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<Document> document(String key) {
        return documents.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<Side> side(String key) {
        return sides.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
