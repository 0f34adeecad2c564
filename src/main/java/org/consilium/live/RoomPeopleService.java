package org.consilium.live;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberService;
import org.consilium.exchange.Side;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.view.RoomPeople;
import org.consilium.live.view.RoomPerson;
import org.jspecify.annotations.Nullable;

/** People of rooms, cached for a while: a changed or erased name appears everywhere after that. */
@ApplicationScoped
public class RoomPeopleService {
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 50_000;

    /** Names and institutions are in every frame, so longer ones are cut for the room. */
    private static final int LONGEST = 100;

    private record Key(String exchange, long member) {}

    private final MemberService members;
    private final RoomProgrammeService programmes;
    private final LoadingCache<Key, RoomPerson> known = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(LIFE)
            .build(key -> QuarkusTransaction.joiningExisting().call(() -> load(key)));

    RoomPeopleService(MemberService members, RoomProgrammeService programmes) {
        this.members = members;
        this.programmes = programmes;
    }

    public RoomPeople of(String exchange) {
        return member -> known.get(new Key(exchange, member));
    }

    /** Of a person being erased. Other nodes forget within a minute. */
    void forget(long member) {
        known.asMap().keySet().removeIf(key -> key.member == member);
    }

    private RoomPerson load(Key key) {
        Optional<Member> found = members.find(key.member).filter(member -> !member.erased());
        if (found.isEmpty()) {
            return new RoomPerson(key.member, "", null, null);
        }
        Member member = found.get();
        MemberDetails details = member.details();
        return new RoomPerson(
                key.member, cut(details.name()), side(member, key.exchange), cutOrNothing(details.institution()));
    }

    /** The side for which a person has a role, otherwise the only side of his or her country. */
    private @Nullable String side(Member member, String exchange) {
        Optional<String> given = member.grants().stream()
                .filter(grant ->
                        grant.exchange().equals(exchange) && !grant.side().isEmpty())
                .map(Grant::side)
                .sorted()
                .findFirst();
        return given.orElseGet(() -> ofCountry(member.details().country(), exchange));
    }

    private @Nullable String ofCountry(@Nullable String country, String exchange) {
        List<String> there = programmes.programme(exchange).map(RoomProgramme::sides).orElse(List.of()).stream()
                .filter(side -> side.country().equals(country))
                .map(Side::key)
                .toList();
        return there.size() == 1 ? there.getFirst() : null;
    }

    private static @Nullable String cutOrNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : cut(text);
    }

    /** At most {@value #LONGEST} characters, never half of one. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
