package org.consilium.publishing.view;

import org.consilium.shared.LocalizedText;

/** A post held at the time of the programme that names it. */
public record PostJson(LocalizedText post, InstitutionRef institution) {}
