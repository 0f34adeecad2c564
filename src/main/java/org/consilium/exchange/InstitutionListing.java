package org.consilium.exchange;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.consilium.people.Institution;
import org.consilium.people.InstitutionKind;
import org.consilium.people.Origin;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An institution as one programme names it, under the programme's {@code key}. */
@Entity
public class InstitutionListing {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Programme programme;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Institution institution;

    @Embedded
    @AttributeOverride(name = "slug", column = @Column(name = "named_slug"))
    @AttributeOverride(name = "key", column = @Column(name = "named_key"))
    private Origin named;

    private int position;

    @Column(name = "listing_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind;

    @Column(name = "side_key")
    private @Nullable String side;

    private LocalizedText name;

    @SuppressWarnings("NullAway.Init")
    protected InstitutionListing() {}

    @SuppressWarnings("NullAway.Init") // the rest is set by describe()
    public InstitutionListing(Programme programme, Institution institution, String key) {
        this.programme = programme;
        this.institution = institution;
        this.key = key;
    }

    public void describe(
            int newPosition,
            Institution newInstitution,
            Origin newNamed,
            InstitutionKind newKind,
            @Nullable String newSide,
            LocalizedText newName) {
        position = newPosition;
        institution = newInstitution;
        named = newNamed;
        kind = newKind;
        side = newSide;
        name = newName;
    }

    public Programme programme() {
        return programme;
    }

    public Institution institution() {
        return institution;
    }

    /** The record as the file names it: where records were merged, {@link #institution} is the one that was kept. */
    public Origin named() {
        return named;
    }

    /** Puts a different record behind the listing, which goes on being {@link #named} as before. */
    public void refer(Institution newRecord) {
        institution = newRecord;
    }

    public String key() {
        return key;
    }

    public InstitutionKind kind() {
        return kind;
    }

    /** The key of the side to which it belongs in this programme. */
    public @Nullable String side() {
        return side;
    }

    public LocalizedText name() {
        return name;
    }

    int position() {
        return position;
    }
}
