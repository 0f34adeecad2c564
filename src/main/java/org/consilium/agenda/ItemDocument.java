package org.consilium.agenda;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.consilium.exchange.Document;

/** An edition of a registered document, presented in an item. */
@Embeddable
public record ItemDocument(
        @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "document_id")
        Document document,

        String edition) {}
