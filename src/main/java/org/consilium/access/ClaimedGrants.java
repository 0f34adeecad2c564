package org.consilium.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the roles claim of a token grants: {@code ROLE} in the installation, {@code ROLE@EXCHANGE} in an exchange,
 * {@code ROLE@EXCHANGE/SIDE} for one side of it. A provider also sends roles of other systems, so unknown values are
 * skipped and counted.
 */
public record ClaimedGrants(Set<Grant> grants, int ignored) {
    /** A directory gives a person at most a few hundred groups. */
    static final int MOST_VALUES = 500;

    static final int MOST_GRANTS = 100;
    private static final int LONGEST_KEY = 80;
    private static final Pattern KEY = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final String PATH_SEPARATOR = "/";

    /**
     * @param claims of the ID token: texts, numbers, lists and maps
     * @param path the name of the claim, or the path to it: {@code realm_access/roles}
     */
    public static ClaimedGrants of(Map<String, ?> claims, String path) {
        List<String> values = texts(at(claims, path));
        Set<Grant> grants = new LinkedHashSet<>();
        values.stream().limit(MOST_VALUES).forEach(value -> {
            if (grants.size() < MOST_GRANTS) {
                grant(value).ifPresent(grants::add);
            }
        });
        return new ClaimedGrants(Set.copyOf(grants), values.size() - grants.size());
    }

    /** The value of a claim by its name or path; names of some providers contain slashes themselves. */
    public static @Nullable Object at(Map<String, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object value = claims;
        for (String step : path.split(PATH_SEPARATOR, -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case String words -> Arrays.stream(words.strip().split("\\s+", -1)).toList();
            case List<?> list ->
                list.stream()
                        .map(entry -> entry instanceof String text ? text : "")
                        .toList();
            case null, default -> new ArrayList<>();
        };
    }

    private static Optional<Grant> grant(String claim) {
        String[] ofPlace = claim.split("@", 2);
        String[] place = ofPlace.length < 2 ? new String[] {Grant.NONE} : ofPlace[1].split(PATH_SEPARATOR, 2);
        String part = place.length < 2 ? Grant.NONE : place[1];
        boolean wellFormed = (ofPlace.length < 2 || isKey(place[0])) && (place.length < 2 || isKey(part));
        return wellFormed ? role(ofPlace[0]).flatMap(role -> grant(role, place[0], part)) : Optional.empty();
    }

    private static Optional<Grant> grant(MemberRole role, String exchange, String part) {
        boolean ofInstallation = exchange.isEmpty();
        boolean exists = (ofInstallation ? role.ofInstallation() : role.ofExchange())
                && (role.ofSide() || role.ofLanguage()) != part.isEmpty();
        return exists ? Optional.of(Grant.at(role, exchange, part, Grant.Origin.CLAIMED)) : Optional.empty();
    }

    private static Optional<MemberRole> role(String code) {
        return Arrays.stream(MemberRole.values())
                .filter(role -> role.code().equals(code))
                .findFirst();
    }

    private static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY.matcher(text).matches();
    }
}
