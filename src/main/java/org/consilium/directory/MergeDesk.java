package org.consilium.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.directory.KnownRecords.Known;
import org.consilium.directory.MergePreview.Obstacle;
import org.consilium.exchange.merge.MergeService;
import org.consilium.people.Merge;
import org.consilium.people.Origin;
import org.consilium.people.RecordKind;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Merges records of the directory. It needs the right to edit every programme in which the two stand, as far as the caller may know of
 * it, or the administrator's over people. An exchange that is hidden from the caller is no obstacle: a refusal would reveal it, and its own pages
 * and files stay as they are. Waits for the database.
 */
@ApplicationScoped
public class MergeDesk {
    private static final int MOST_TOLD = 50;

    private final KnownRecords known;
    private final MergeService merges;
    private final MemberService members;

    MergeDesk(KnownRecords known, MergeService merges, MemberService members) {
        this.known = known;
        this.merges = merges;
        this.members = members;
    }

    /**
     * @param kept whose id stays, unless only the other one is public
     * @throws ProblemException 404 {@code record.unknown}
     */
    public MergePreview preview(Caller by, RecordKind kind, String kept, String merged) {
        requireDirectory(by);
        Known own = known.known(by);
        RecordSide first = side(own, kind, kept);
        RecordSide second = side(own, kind, merged);
        if (first.id().equals(second.id())) {
            throw unknown();
        }
        boolean turned = second.shown() && !first.shown();
        return new MergePreview(kind, turned ? second : first, turned ? first : second, obstacle(by, first, second));
    }

    private @Nullable Obstacle obstacle(Caller by, RecordSide first, RecordSide second) {
        if (!mayMerge(by, first) || !mayMerge(by, second)) {
            return Obstacle.NOT_YOURS;
        }
        return first.published() && second.published() ? null : Obstacle.UNPUBLISHED;
    }

    boolean mayMerge(Caller by, RecordSide side) {
        return isAdministrator(by) || side.places().stream().allMatch(one -> by.may(Right.EXCHANGE_EDIT, one.slug()));
    }

    static boolean isAdministrator(Caller by) {
        return by.may(Right.MEMBER_ERASE);
    }

    /** @throws ProblemException 401 or 403 for a caller who edits nothing */
    static void requireDirectory(Caller by) {
        by.requireMember();
        if (!by.mayAnywhere(Right.EXCHANGE_EDIT) && !isAdministrator(by)) {
            throw by.refusal(Right.EXCHANGE_EDIT);
        }
    }

    /** @throws ProblemException 403 if the caller may not; 409 {@code merge.over} if they are not two records any more */
    public void merge(Caller by, RecordKind kind, String kept, String merged) {
        MergePreview preview = preview(by, kind, kept, merged);
        if (preview.obstacle() == Obstacle.NOT_YOURS) {
            throw by.refusal(Right.EXCHANGE_EDIT);
        }
        merges.merge(
                by,
                kind,
                Origin.parse(preview.kept().id()),
                Origin.parse(preview.merged().id()),
                preview.merged().shown());
    }

    /**
     * A merge that the caller may know of.
     *
     * @param by the name of who merged; "" for the installation or an erased member
     * @param mayUndo whether the caller may, and it holds
     */
    public record Told(Merge merge, RecordSide kept, String by, boolean mayUndo) {}

    /** Newest first. */
    public List<Told> told(Caller by) {
        requireDirectory(by);
        List<Merge> latest = merges.merges(MOST_TOLD);
        Map<Long, String> names = members.names(latest.stream()
                .map(Merge::by)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        Known own = known.known(by);
        return latest.stream()
                .flatMap(one -> told(by, own, one, names).stream())
                .toList();
    }

    private Optional<Told> told(Caller by, Known own, Merge merge, Map<Long, String> names) {
        String meant = own.merged(merge.kind()).meant(merge.kept()).id();
        boolean open =
                merge.shown() || by.may(Right.EXCHANGE_EDIT, merge.merged().slug());
        return known.side(own, merge.kind(), meant)
                .filter(side -> open && mayMerge(by, side))
                .map(side -> new Told(
                        merge,
                        side,
                        merge.by() == null ? "" : Objects.requireNonNullElse(names.get(merge.by()), ""),
                        merge.holds()));
    }

    /** @throws ProblemException 404 for one that the caller may not know of; 409 {@code merge.over} or {@code merge.gone} */
    public void undo(Caller by, long id) {
        requireDirectory(by);
        Merge merge = merges.merge(id)
                .filter(one -> told(by, known.known(by), one, Map.of()).isPresent())
                .orElseThrow(MergeDesk::unknown);
        merges.undo(by, merge);
    }

    /** @throws ProblemException 404 {@code record.unknown} */
    public RecordSide one(Caller by, RecordKind kind, String id) {
        requireDirectory(by);
        return side(known.known(by), kind, id);
    }

    private RecordSide side(Known own, RecordKind kind, String id) {
        return Origin.find(id)
                .flatMap(
                        one -> known.side(own, kind, own.merged(kind).meant(one).id()))
                .orElseThrow(MergeDesk::unknown);
    }

    private static ProblemException unknown() {
        return Problem.notFound("record.unknown", "The directory has no such two records for you. Search again.")
                .asException();
    }
}
