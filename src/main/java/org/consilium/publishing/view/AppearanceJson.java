package org.consilium.publishing.view;

import java.util.List;
import org.consilium.agenda.Role;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Who appears in an item: a person with the posts at that time, or somebody whom the sources do not name. */
public record AppearanceJson(
        @Nullable PersonRef person,
        @Nullable LocalizedText unnamed,
        Role role,
        List<PostJson> posts,
        @Nullable PortraitJson portrait) {}
