package org.consilium.agenda;

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

    @SuppressWarnings("UnusedVariable") // queries sort by it
    private int position;

    private LocalizedText title;

    @SuppressWarnings("NullAway.Init")
    protected AgendaPart() {}

    AgendaPart(Exchange exchange, int position, LocalizedText title) {
        this.exchange = exchange;
        this.position = position;
        this.title = title;
    }

    void describe(int newPosition, LocalizedText newTitle) {
        position = newPosition;
        title = newTitle;
    }

    public Exchange exchange() {
        return exchange;
    }

    public LocalizedText title() {
        return title;
    }
}
