package org.consilium.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.publishing.view.MissionJson.Member;
import org.consilium.publishing.view.MissionJson.Team;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A team by speciality. {@code unnamed} counts the members whom the sources do not name; a size of 0 means that nobody
 * described the team. Pure.
 */
public record TeamRoster(int size, int named, int unnamed, List<Group> groups) {

    /** Members of one speciality, null if none is given. A speciality without named members has an empty list. */
    public record Group(@Nullable LocalizedText speciality, List<Member> members) {}

    public static TeamRoster of(@Nullable Team team) {
        return team == null ? new TeamRoster(0, 0, 0, List.of()) : grouped(team);
    }

    private static TeamRoster grouped(Team team) {
        Map<LocalizedText, List<Member>> known = new LinkedHashMap<>();
        team.specialities().forEach(speciality -> known.put(speciality, new ArrayList<>()));
        List<Member> rest = new ArrayList<>();
        for (Member member : team.members()) {
            LocalizedText speciality = member.speciality();
            if (speciality == null) {
                rest.add(member);
            } else {
                known.computeIfAbsent(like(speciality, known), added -> new ArrayList<>())
                        .add(member);
            }
        }
        List<Group> groups = new ArrayList<>();
        known.forEach((speciality, members) -> groups.add(new Group(speciality, List.copyOf(members))));
        if (!rest.isEmpty()) {
            groups.add(new Group(null, List.copyOf(rest)));
        }
        int named = team.members().size();
        return new TeamRoster(team.size(), named, Math.max(0, team.size() - named), List.copyOf(groups));
    }

    /** The same speciality often has more languages in one place than in another. */
    private static LocalizedText like(LocalizedText speciality, Map<LocalizedText, List<Member>> known) {
        return known.keySet().stream()
                .filter(other -> speciality.byLanguage().entrySet().stream()
                        .anyMatch(other.byLanguage().entrySet()::contains))
                .findFirst()
                .orElse(speciality);
    }
}
