package org.consilium.registration;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.shared.PlainText;

/**
 * Recognises participants: the same address means the same person; without an address, the same name at the same
 * institution.
 */
final class KnownPeople {
    private record Key(String address, String name, String institution) {
        static Key of(MemberDetails details) {
            return details.email() == null
                    ? new Key("", lower(details.name()), lower(Objects.requireNonNullElse(details.institution(), "")))
                    : new Key(lower(details.email()), "", "");
        }

        private static String lower(String text) {
            return PlainText.oneApostrophe(text).toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Key> keys = new HashSet<>();

    static KnownPeople of(List<Member> members) {
        KnownPeople known = new KnownPeople();
        members.forEach(member -> known.add(member.details()));
        return known;
    }

    boolean contains(MemberDetails details) {
        return keys.contains(Key.of(details));
    }

    /** @return whether the person is new */
    boolean add(MemberDetails details) {
        return keys.add(Key.of(details));
    }
}
