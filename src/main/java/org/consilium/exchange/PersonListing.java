package org.consilium.exchange;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilium.people.NameOrder;
import org.consilium.people.Origin;
import org.consilium.people.Person;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.column.PersistentLists;
import org.consilium.shared.column.WordsColumn;
import org.jspecify.annotations.Nullable;

/** A person as one programme names him or her, under the programme's {@code key}, with the posts at that time. */
@Entity
public class PersonListing {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Programme programme;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;

    @Embedded
    @AttributeOverride(name = "slug", column = @Column(name = "named_slug"))
    @AttributeOverride(name = "key", column = @Column(name = "named_key"))
    private Origin named;

    @SuppressWarnings("UnusedVariable") // queries sort by it
    private int position;

    @Column(name = "listing_key")
    private String key;

    private PersonNames name;

    @Convert(converter = WordsColumn.class)
    private List<String> transliterated;

    private @Nullable LocalizedText speciality;

    @ElementCollection
    @CollectionTable(name = "post", joinColumns = @JoinColumn(name = "person_listing_id"))
    @OrderColumn(name = "position")
    private List<Post> posts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PersonListing() {}

    @SuppressWarnings("NullAway.Init") // the rest is set by describe()
    public PersonListing(Programme programme, Person person, String key) {
        this.programme = programme;
        this.person = person;
        this.key = key;
    }

    /** @param newTransliterated languages in which our transliteration stands in for a name that no source gives */
    public void describe(
            int newPosition,
            Person newPerson,
            Origin newNamed,
            PersonNames newName,
            List<String> newTransliterated,
            @Nullable LocalizedText newSpeciality,
            List<Post> newPosts) {
        position = newPosition;
        person = newPerson;
        named = newNamed;
        name = newName;
        transliterated = newTransliterated;
        speciality = newSpeciality;
        PersistentLists.replace(posts, newPosts);
    }

    public Programme programme() {
        return programme;
    }

    public Person person() {
        return person;
    }

    /** The record as the file names it: where records were merged, {@link #person} is the one that was kept. */
    public Origin named() {
        return named;
    }

    /** Puts a different record behind the listing, which goes on being {@link #named} as before. */
    public void refer(Person newRecord) {
        person = newRecord;
    }

    public String key() {
        return key;
    }

    public PersonNames name() {
        return name;
    }

    /** Languages (BCP 47) in which no source gives the name: it is transliterated. */
    public List<String> transliterated() {
        return transliterated;
    }

    public @Nullable LocalizedText speciality() {
        return speciality;
    }

    public List<Post> posts() {
        return posts;
    }

    /**
     * The person's side: that of the first post that has one; without such a post, the programme's first side (in a mission, the
     * side that sends the team).
     */
    public Side home() {
        return posts.stream()
                .map(post -> post.institution().side())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(programme::side)
                .orElseGet(() -> programme.sides().getFirst());
    }

    /** Whether the family name comes first: by the custom of the country of the person's side. */
    public boolean familyFirst() {
        return NameOrder.isFamilyFirst(home().country());
    }
}
