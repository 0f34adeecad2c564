package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.consilium.agenda.AgendaItem;
import org.consilium.exchange.Document;
import org.consilium.publishing.view.DocumentJson;
import org.jspecify.annotations.Nullable;

/** Views of the registered documents; runs in the transaction in which they were read. */
@ApplicationScoped
class DocumentViews {
    private final PublicRepository known;

    DocumentViews(PublicRepository known) {
        this.known = known;
    }

    DocumentJson document(Document document) {
        return new DocumentJson(
                document.publicId(),
                document.title(),
                EntityReferences.programme(document.programme()),
                document.editions().stream()
                        .map(one ->
                                new DocumentJson.Edition(one.edition(), one.languages(), one.adopted(), uri(one.url())))
                        .toList(),
                known.items(document).stream()
                        .flatMap(item -> item.content().documents().stream()
                                .filter(one -> one.document() == document)
                                .map(one -> presented(one.edition(), item)))
                        .toList());
    }

    private static DocumentJson.Presented presented(String edition, AgendaItem item) {
        return new DocumentJson.Presented(
                edition,
                EntityReferences.programme(item.part().exchange()),
                item.content().title());
    }

    static @Nullable URI uri(@Nullable String url) {
        return url == null ? null : URI.create(url);
    }
}
