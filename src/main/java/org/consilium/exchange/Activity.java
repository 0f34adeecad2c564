package org.consilium.exchange;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a mission: one of its exchanges, or an event on site with type, civil date and title.
 *
 * @param dateAssumed whether no public source gives the date of an event on site
 */
@Embeddable
public record Activity(
        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "exchange_id") @Nullable
        Exchange exchange,

        @Enumerated(EnumType.STRING) @Nullable ActivityType type,
        @Nullable LocalDate date,
        @Nullable LocalizedText title,

        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "institution_listing_id") @Nullable
        InstitutionListing at,

        boolean dateAssumed) {

    public static Activity online(Exchange exchange) {
        return new Activity(exchange, null, null, null, null, false);
    }

    public static Activity onSite(
            ActivityType type,
            LocalDate date,
            LocalizedText title,
            @Nullable InstitutionListing at,
            boolean dateAssumed) {
        return new Activity(null, type, date, title, at, dateAssumed);
    }
}
