package org.consilium.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.consilium.shared.Slugs;

/** The programme (by slug) that first listed a record of the directory, and the key inside it. Never changes. */
@Embeddable
public record Origin(
        @Column(name = "origin_slug") String slug,
        @Column(name = "origin_key") String key) {

    /** @param id {@code slug/key} */
    public static Origin parse(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("not of the form slug/key: " + id));
    }

    /** @param id as typed in an address; empty unless of the form {@code slug/key} */
    public static Optional<Origin> find(String id) {
        int slash = id.indexOf('/');
        return slash < 1 || slash == id.length() - 1 || !Slugs.isPossible(id)
                ? Optional.empty()
                : Optional.of(new Origin(id.substring(0, slash), id.substring(slash + 1)));
    }

    /** {@code slug/key}, the record's public id. */
    public String id() {
        return slug + "/" + key;
    }
}
