package org.consilium.admission;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.exchange.Side;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The roles that a member holds in one place, each once, with its side. Pure. */
public final class HeldRoles {
    /** {@code side} is its name, for a role that belongs to one side; {@code language} is empty unless the role is for one. */
    public record Held(MemberRole role, @Nullable LocalizedText side, String language) {
        public String languageIn(UiLanguage reader) {
            return new Formats(reader).language(language);
        }
    }

    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::role).thenComparing(Grant::side).thenComparing(Grant::language);

    private HeldRoles() {}

    /**
     * @param exchange a slug; empty for the installation
     * @param sides of that exchange
     */
    public static List<Held> of(Collection<Grant> grants, String exchange, List<Side> sides) {
        return grants.stream()
                .filter(grant -> grant.exchange().equals(exchange))
                .sorted(ORDER)
                .map(grant -> new Held(
                        grant.role(),
                        sides.stream()
                                .filter(side -> side.key().equals(grant.side()))
                                .map(Side::name)
                                .findFirst()
                                .orElse(null),
                        grant.language()))
                .distinct()
                .toList();
    }
}
