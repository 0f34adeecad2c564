package org.consilium.live.room;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.consilium.access.MemberRole;
import org.consilium.agenda.Role;
import org.consilium.live.identity.IdentityKind;
import org.consilium.shared.LocalizedText;

/** A room with two items, a speaker, and members 1 and 2 doctors, 3 moderator, 4 and 6 interpreters, 5 speaker. */
public final class SampleRoom {
    public static final Instant NINE = Instant.parse("2020-04-03T07:00:00Z");
    public static final RoomFacts FACTS = new RoomFacts(
            new RoomProgramme(
                    "covid",
                    LocalizedText.of(Map.of("en", "COVID-19")),
                    NINE,
                    NINE.plus(Duration.ofHours(3)),
                    false,
                    List.of(),
                    List.of("zh", "uk"),
                    List.of(
                            new RoomProgramme.Item(
                                    71,
                                    LocalizedText.of(Map.of("en", "Welcome")),
                                    NINE,
                                    Duration.ofMinutes(30),
                                    List.of(new RoomProgramme.Speaker(
                                            "p/liu", LocalizedText.of(Map.of("en", "Liu Wei"))::say, Role.SPEAKER)),
                                    new RoomProgramme.Booths("zh", List.of("uk"))),
                            new RoomProgramme.Item(
                                    72,
                                    LocalizedText.of(Map.of("en", "Questions")),
                                    NINE.plus(Duration.ofMinutes(30)),
                                    Duration.ofMinutes(30),
                                    List.of(),
                                    new RoomProgramme.Booths(null, List.of("zh", "uk"))))),
            Map.of(
                    1L, EnumSet.of(MemberRole.DOCTOR),
                    2L, EnumSet.of(MemberRole.DOCTOR),
                    3L, EnumSet.of(MemberRole.MODERATOR),
                    4L, EnumSet.of(MemberRole.INTERPRETER),
                    5L, EnumSet.of(MemberRole.SPEAKER),
                    6L, EnumSet.of(MemberRole.INTERPRETER)),
            new RoomState(),
            EnumSet.allOf(IdentityKind.class));

    private SampleRoom() {}
}
