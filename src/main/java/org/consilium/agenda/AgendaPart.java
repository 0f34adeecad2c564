package org.consilium.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.consilium.exchange.Exchange;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

@Entity
public class AgendaPart {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Exchange exchange;

    @Column(name = "part_key")
    private String key;

    @SuppressWarnings("UnusedVariable") // queries sort by it
    private int position;

    private LocalizedText title;

    @SuppressWarnings("NullAway.Init")
    protected AgendaPart() {}

    AgendaPart(Exchange exchange, int position, PartContent content) {
        this.exchange = exchange;
        this.key = content.key();
        this.position = position;
        this.title = content.title();
    }

    void describe(int newPosition, LocalizedText newTitle) {
        position = newPosition;
        title = newTitle;
    }

    void rename(String newKey) {
        key = newKey;
    }

    public String key() {
        return key;
    }

    public Exchange exchange() {
        return exchange;
    }

    public LocalizedText title() {
        return title;
    }
}
