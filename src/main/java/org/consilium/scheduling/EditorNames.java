package org.consilium.scheduling;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberService;
import org.jspecify.annotations.Nullable;

/** The people who edit, cached for a while: a changed or erased name appears everywhere after that. Thread-safe. */
@ApplicationScoped
public class EditorNames {
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    /**
     * Somebody who edits.
     *
     * @param id null for the installation
     * @param name "" for the installation and for an erased person
     * @param side the key of the side for which the person has a role; null if there is none
     */
    public record Editor(
            @Nullable Long id, String name, @Nullable String side) {}

    private record Key(String slug, long member) {}

    private final MemberService members;
    private final LoadingCache<Key, Editor> known = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(LIFE)
            .build(key -> QuarkusTransaction.joiningExisting().call(() -> load(key)));

    EditorNames(MemberService members) {
        this.members = members;
    }

    Editor of(String slug, @Nullable Long member) {
        return member == null ? new Editor(null, "", null) : known.get(new Key(slug, member));
    }

    private Editor load(Key key) {
        return members.find(key.member)
                .filter(member -> !member.erased())
                .map(member -> new Editor(key.member, member.details().name(), side(member, key.slug)))
                .orElseGet(() -> new Editor(key.member, "", null));
    }

    private static @Nullable String side(Member member, String slug) {
        return member.grants().stream()
                .filter(grant -> grant.exchange().equals(slug) && !grant.side().isEmpty())
                .map(Grant::side)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
