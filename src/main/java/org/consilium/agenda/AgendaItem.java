package org.consilium.agenda;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.column.PersistentLists;
import org.consilium.shared.column.WordsColumn;
import org.jspecify.annotations.Nullable;

/** One item of an agenda. It keeps its id while its content changes, because questions and notes refer to it. */
@Entity
public class AgendaItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private AgendaPart part;

    @Column(name = "item_key")
    private String key;

    @SuppressWarnings("UnusedVariable") // queries sort by it
    private int position;

    @Enumerated(EnumType.STRING)
    private ItemType type;

    private int minutes;
    private @Nullable Instant startsAt;
    private LocalizedText title;
    private @Nullable String language;

    @Convert(converter = WordsColumn.class)
    private List<String> interpretedInto;

    private @Nullable Boolean educational;
    private @Nullable LocalizedText note;

    @ElementCollection
    @CollectionTable(name = "appearance", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    private List<Appearance> speakers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "item_document", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    private List<ItemDocument> documents = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by the database or right after construction
    protected AgendaItem() {}

    void place(AgendaPart newPart, int newPosition, ItemContent content) {
        part = newPart;
        position = newPosition;
        key = content.key();
        type = content.type();
        minutes = content.minutes();
        startsAt = content.startsAt();
        title = content.title();
        language = content.language();
        interpretedInto = content.interpretedInto();
        educational = content.educational();
        note = content.note();
        PersistentLists.replace(speakers, content.speakers());
        PersistentLists.replace(documents, content.documents());
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String key() {
        return key;
    }

    void rename(String newKey) {
        key = newKey;
    }

    public AgendaPart part() {
        return part;
    }

    public ItemContent content() {
        return new ItemContent(
                key, type, minutes, startsAt, title, language, interpretedInto, educational, note, speakers, documents);
    }
}
