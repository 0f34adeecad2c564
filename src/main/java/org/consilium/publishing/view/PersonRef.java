package org.consilium.publishing.view;

import org.consilium.people.PersonNames;

/** A reference to a person. {@code id} is {@code slug/key}; {@code familyFirst}: the custom of the person's home. */
public record PersonRef(String id, PersonNames name, boolean familyFirst) {}
