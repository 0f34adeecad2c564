package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.secret.Secret;

/** Looks up many sessions in one query. */
@ApplicationScoped
@Transactional
public class SignedInService {
    private final SessionRepository sessions;
    private final Clock clock;

    SignedInService(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The key of a cookie's session; empty if the cookie cannot be one of ours. */
    public static Optional<String> key(String cookie) {
        return Secret.read(cookie).map(Secret::hash);
    }

    /** By key; ended sessions are missing. */
    public Map<String, SignedIn> of(Collection<String> keys) {
        Map<String, SignedIn> found = new LinkedHashMap<>();
        for (SessionRepository.Line line : sessions.signedIn(keys, clock.instant())) {
            SignedIn one = found.computeIfAbsent(
                    line.key(),
                    key -> new SignedIn(
                            key, line.session(), line.expires(), line.member(), line.language(), new ArrayList<>()));
            if (line.role() != null) {
                one.grants().add(line.grant());
            }
        }
        found.replaceAll((key, one) -> new SignedIn(
                key, one.session(), one.expires(), one.member(), one.language(), List.copyOf(one.grants())));
        return found;
    }
}
