package org.consilium.people;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An institution across all programmes. Its name comes from its origin; other files may add languages. */
@Entity
public class Institution {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind;

    private LocalizedText name;

    @SuppressWarnings("UnusedVariable") // queries sort by it
    private String sortName;

    @SuppressWarnings("NullAway.Init")
    protected Institution() {}

    Institution(Origin origin, InstitutionKind kind, LocalizedText name) {
        this.origin = origin;
        this.kind = kind;
        this.name = name;
        this.sortName = SortName.of(name.say("en").text());
    }

    public Origin origin() {
        return origin;
    }

    public InstitutionKind kind() {
        return kind;
    }

    public LocalizedText name() {
        return name;
    }

    void describe(InstitutionKind newKind, LocalizedText newName) {
        kind = newKind;
        name = newName;
        sortName = SortName.of(newName.say("en").text());
    }
}
