package org.consilium.booth;

import java.util.List;
import java.util.regex.Pattern;
import org.consilium.access.Right;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** Handover: exactly one member writes, and the lease passes on only by a deliberate act. Pure. */
record LeaseRules(BoothRules rules, BoothFacts facts, BoothRules.Sender sender) {
    private static final Pattern CONSOLE = Pattern.compile("[\\x21-\\x7E]{1,40}");

    List<BoothEvent> take(BoothCommand.TakeBooth take) {
        sender.require(Right.BOOTH_WRITE);
        checkConsole(sender, take.console());
        Lease lease = lease(take.booth());
        if (lease != null && lease.holder() != sender.id()) {
            throw held(lease);
        }
        boolean here = lease != null && take.console().equals(lease.console());
        return here ? List.of() : taken(take.booth(), sender.id(), take.console());
    }

    List<BoothEvent> offer(BoothCommand.OfferBooth offer) {
        Lease lease = own(offer.booth());
        if (offer.to() == sender.id() || !facts.interprets(offer.to())) {
            throw Problem.unprocessable(
                            "booth.mate",
                            "A booth is offered to another interpreter of this exchange. Ask the organiser to invite"
                                    + " one.")
                    .asException();
        }
        Long offered = lease.offeredTo();
        return offered != null && offered == offer.to()
                ? List.of()
                : List.of(new BoothEvent.LeaseOffered(sender.id(), offer.booth(), offer.to()));
    }

    List<BoothEvent> takeBack(BoothCommand.TakeBackOffer back) {
        return own(back.booth()).offeredTo() == null
                ? List.of()
                : List.of(new BoothEvent.OfferEnded(sender.id(), back.booth()));
    }

    List<BoothEvent> decline(BoothCommand.DeclineOffer decline) {
        checkOffered(decline.booth());
        return List.of(new BoothEvent.OfferEnded(sender.id(), decline.booth()));
    }

    List<BoothEvent> accept(BoothCommand.AcceptOffer accept) {
        sender.require(Right.BOOTH_WRITE);
        checkConsole(sender, accept.console());
        checkOffered(accept.booth());
        return taken(accept.booth(), sender.id(), accept.console());
    }

    List<BoothEvent> leave(BoothCommand.LeaveBooth leave) {
        own(leave.booth());
        return List.of(new BoothEvent.LeaseLeft(sender.id(), leave.booth()));
    }

    List<BoothEvent> force(BoothCommand.ForceBooth force) {
        sender.require(Right.BOOTH_COORDINATE);
        Lease lease = lease(force.booth());
        Long to = force.to();
        if (to == null) {
            return lease == null ? List.of() : List.of(new BoothEvent.LeaseLeft(sender.id(), force.booth()));
        }
        if (!facts.interprets(to)) {
            throw Problem.unprocessable(
                            "booth.mate",
                            "That member does not interpret in this exchange. Invite him or her as an interpreter"
                                    + " first.")
                    .asException();
        }
        return lease != null && lease.holder() == to ? List.of() : taken(force.booth(), to, null);
    }

    private List<BoothEvent> taken(String booth, long holder, @Nullable String console) {
        return List.of(new BoothEvent.LeaseTaken(sender.id(), booth, holder, console));
    }

    private @Nullable Lease lease(String language) {
        Booth booth = rules.open(language);
        return booth == null ? null : booth.lease;
    }

    private Lease own(String language) {
        sender.require(Right.BOOTH_WRITE);
        Lease lease = lease(language);
        if (lease == null || lease.holder() != sender.id()) {
            throw lost(lease);
        }
        return lease;
    }

    private void checkOffered(String language) {
        Lease lease = lease(language);
        Long offered = lease == null ? null : lease.offeredTo();
        if (offered == null || offered != sender.id()) {
            throw Problem.conflict(
                            "booth.no_offer",
                            "The booth is not offered to you any more. Ask your mate to offer it again.")
                    .asException();
        }
    }

    /** A window cannot pose as the tool that writes in the same person's name, nor the other way round. */
    static void checkConsole(BoothRules.Sender sender, String console) {
        if (!CONSOLE.matcher(console).matches() || Lease.isOfTool(console) != sender.tool()) {
            throw Problem.unprocessable(
                            "booth.console",
                            "A console needs a name of 1 to 40 visible ASCII characters, different from those of"
                                    + " captioning tools. Send a different one.")
                    .asException();
        }
    }

    private static ProblemException held(Lease lease) {
        return Problem.conflict(
                        "booth.held",
                        "Somebody else is writing in this booth. Ask the writer to offer it, or a moderator to decide.")
                .with("holder", lease.holder())
                .asException();
    }

    /** The refused text stays with the writer. */
    static ProblemException lost(@Nullable Lease lease) {
        Problem problem = Problem.conflict(
                "booth.lease_lost",
                "You are not writing in this booth now, or not in this window. Take it again, then send what "
                        + "is in the box.");
        return (lease == null ? problem : problem.with("holder", lease.holder())).asException();
    }
}
