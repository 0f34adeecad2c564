package org.consilium.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.booth.TriedBooths.COORDINATOR;
import static org.consilium.booth.TriedBooths.DOCTOR;
import static org.consilium.booth.TriedBooths.LI;
import static org.consilium.booth.TriedBooths.OLENA;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseRulesTest {
    private final TriedBooths booths = new TriedBooths();

    @Test
    void theBoothPassesFromOneToTheOtherAndNeverHasTwoWriters() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        booths.assertRefused(LI, new BoothCommand.TakeBooth("uk", "b"), "booth.held");
        booths.does(OLENA, TriedBooths.write("uk", "a", lease, "Доброго дня."));
        booths.does(OLENA, new BoothCommand.OfferBooth("uk", LI.id()));
        booths.does(OLENA, TriedBooths.write("uk", "a", lease, "Поки що пишу я."));

        long next = booths.does(LI, new BoothCommand.AcceptOffer("uk", "b"));

        booths.assertRefused(OLENA, TriedBooths.write("uk", "a", lease, "Ще одне."), "booth.lease_lost");
        booths.assertRefused(OLENA, new BoothCommand.TakeBackOffer("uk"), "booth.lease_lost");
        booths.does(LI, TriedBooths.write("uk", "b", next, "Далі пише Лі."));
        assertThat(booths.texts()).containsExactly("Доброго дня.", "Поки що пишу я.", "Далі пише Лі.");
    }

    @Test
    void anOfferIsDeclinedOrTakenBackAndThenGivesNothing() {
        booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        booths.does(OLENA, new BoothCommand.OfferBooth("uk", LI.id()));
        booths.does(LI, new BoothCommand.DeclineOffer("uk"));
        booths.assertRefused(LI, new BoothCommand.AcceptOffer("uk", "b"), "booth.no_offer");

        booths.does(OLENA, new BoothCommand.OfferBooth("uk", LI.id()));
        booths.does(OLENA, new BoothCommand.TakeBackOffer("uk"));

        booths.assertRefused(LI, new BoothCommand.AcceptOffer("uk", "b"), "booth.no_offer");
        assertThat(booths.booths.find("uk").lease().holder()).isEqualTo(OLENA.id());
    }

    @Test
    void aBoothIsOfferedToInterpretersOnlyAndNotToOneself() {
        booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));

        booths.assertRefused(OLENA, new BoothCommand.OfferBooth("uk", DOCTOR.id()), "booth.mate");
        booths.assertRefused(OLENA, new BoothCommand.OfferBooth("uk", OLENA.id()), "booth.mate");
    }

    @Test
    void aSecondWindowWritesOnlyAfterTheBoothWasTakenThereAndThenTheFirstDoesNot() {
        long first = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        Instant since = booths.booths.find("uk").lease().since();
        booths.assertRefused(OLENA, TriedBooths.write("uk", "b", first, "З другого вікна."), "booth.lease_lost");
        booths.now = booths.now.plusSeconds(60);

        long second = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "b"));

        booths.assertRefused(OLENA, TriedBooths.write("uk", "a", first, "З першого вікна."), "booth.lease_lost");
        booths.does(OLENA, TriedBooths.write("uk", "b", second, "З другого вікна."));
        assertThat(booths.booths.find("uk").lease().since())
                .as("the turn goes on")
                .isEqualTo(since);
    }

    @Test
    void theCoordinatorAssignsTheLeaseAndTheHolderTakesItUpInAWindow() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        booths.assertRefused(LI, new BoothCommand.ForceBooth("uk", LI.id()), "access.denied");

        booths.does(COORDINATOR, new BoothCommand.ForceBooth("uk", LI.id()));

        booths.assertRefused(OLENA, TriedBooths.write("uk", "a", lease, "Ще пишу."), "booth.lease_lost");
        long taken = booths.does(LI, new BoothCommand.TakeBooth("uk", "b"));
        booths.does(LI, TriedBooths.write("uk", "b", taken, "Пишу."));
        booths.does(COORDINATOR, new BoothCommand.ForceBooth("uk", null));
        assertThat(booths.booths.find("uk").lease()).isNull();
    }

    @Test
    void movingToAnotherWindowLeavesTheOfferStanding() {
        booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        booths.does(OLENA, new BoothCommand.OfferBooth("uk", LI.id()));

        booths.does(OLENA, new BoothCommand.TakeBooth("uk", "b"));

        booths.does(LI, new BoothCommand.AcceptOffer("uk", "c"));
        assertThat(booths.booths.find("uk").lease().holder()).isEqualTo(LI.id());
    }

    @Test
    void aToolAndAWindowOfItsMakerNeverHaveTheSameName() {
        BoothRules.Sender tool = new BoothRules.Sender(OLENA.id(), OLENA.rights(), true);
        String console = Lease.consoleOf(12);
        long lease = booths.does(tool, new BoothCommand.TakeBooth("uk", console));

        booths.assertRefused(OLENA, new BoothCommand.TakeBooth("uk", console), "booth.console");
        booths.assertRefused(OLENA, TriedBooths.write("uk", console, lease, "Чужим іменем."), "booth.console");
        booths.assertRefused(tool, new BoothCommand.TakeBooth("uk", "a"), "booth.console");
        booths.does(tool, TriedBooths.write("uk", console, lease, "Від програми."));
        booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        booths.assertRefused(tool, TriedBooths.write("uk", console, lease, "Запізно."), "booth.lease_lost");
    }
}
