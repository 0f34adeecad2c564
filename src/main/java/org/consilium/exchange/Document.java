package org.consilium.exchange;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import org.consilium.shared.LocalizedText;
import org.consilium.shared.column.PersistentLists;
import org.jspecify.annotations.Nullable;

/** A protocol, guideline or other registered document, with its editions in the order of the file. */
@Entity
public class Document {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Programme programme;

    @SuppressWarnings("UnusedVariable") // queries sort by it
    private int position;

    @Column(name = "document_key")
    private String key;

    private LocalizedText title;

    @ElementCollection
    @CollectionTable(name = "edition", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "position")
    private List<Edition> editions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    @SuppressWarnings("NullAway.Init") // the rest is set by describe()
    public Document(Programme programme, String key) {
        this.programme = programme;
        this.key = key;
    }

    public void describe(int newPosition, LocalizedText newTitle, List<Edition> newEditions) {
        position = newPosition;
        title = newTitle;
        PersistentLists.replace(editions, newEditions);
    }

    public Programme programme() {
        return programme;
    }

    public String key() {
        return key;
    }

    /** {@code slug/key}, the document's public id. */
    public String publicId() {
        return programme.slug() + "/" + key;
    }

    public LocalizedText title() {
        return title;
    }

    public List<Edition> editions() {
        return editions;
    }
}
