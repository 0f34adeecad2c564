package org.consilium.registration.web;

import org.consilium.registration.entry.PersonEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person to invite; {@code side} is for publishers only, {@code language} defaults to English. */
public record InviteJson(
        @Schema(required = true) @Nullable String name,
        @Nullable String email,
        @Schema(required = true) @Nullable String role,
        @Nullable String side,
        @Nullable String language,
        @Nullable String institution,
        @Nullable String post,
        @Nullable String country) {
    PersonEntry entry() {
        return PersonEntry.of(field -> switch (field) {
            case NAME -> name;
            case EMAIL -> email;
            case LANGUAGE -> language;
            case INSTITUTION -> institution;
            case POST -> post;
            case COUNTRY -> country;
            case ROLE, SIDE, CONSENT -> null;
        });
    }
}
