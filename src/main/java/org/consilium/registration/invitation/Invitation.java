package org.consilium.registration.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What belongs to one person's invitation to one exchange. Begun with the first answer or the first direction. */
@Entity
class Invitation {
    /** Of the directions as text, characters. */
    static final int LONGEST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // queries find by it
    private String exchange;

    private Long memberId;

    @Enumerated(EnumType.STRING)
    private @Nullable InvitationAnswer answer;

    private @Nullable Instant answeredAt;
    private String directions = "";

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(String exchange, long memberId) {
        this.exchange = exchange;
        this.memberId = memberId;
    }

    void answer(InvitationAnswer newAnswer, Instant now) {
        answer = newAnswer;
        answeredAt = now;
    }

    void direct(List<Direction> newDirections) {
        directions = newDirections.stream().map(Direction::code).collect(Collectors.joining(" "));
    }

    Long memberId() {
        return memberId;
    }

    @Nullable
    InvitationAnswer answer() {
        return answer;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    List<Direction> directions() {
        return Direction.read(directions);
    }
}
