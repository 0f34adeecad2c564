package org.consilium.publishing.view;

import org.consilium.people.InstitutionKind;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A reference to an institution. {@code id} is {@code slug/key}; {@code side} the side's key in that programme; {@code logo} only where it is shown. */
public record InstitutionRef(
        String id,
        LocalizedText name,
        InstitutionKind kind,
        @Nullable String side,
        @Nullable LogoJson logo) {}
