package org.consilium.booth;

import static org.consilium.booth.TriedBooths.COORDINATOR;
import static org.consilium.booth.TriedBooths.OLENA;

import org.junit.jupiter.api.Test;

class BoothRulesTest {
    private final TriedBooths booths = new TriedBooths();

    @Test
    void aBoothWorksInTheEndFromTheFloor() {
        booths.does(COORDINATOR, new BoothCommand.OpenBooth("kk", "zh"));
        booths.does(COORDINATOR, new BoothCommand.SetSource("zh", "uk"));

        booths.assertRefused(COORDINATOR, new BoothCommand.SetSource("uk", "kk"), "booth.source");
        booths.assertRefused(COORDINATOR, new BoothCommand.SetSource("uk", "uk"), "booth.source");
        booths.assertRefused(COORDINATOR, new BoothCommand.SetSource("uk", "fr"), "booth.unknown");
    }

    @Test
    void aClosedBoothTakesNothingUntilItIsOpenedAgain() {
        booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        booths.does(COORDINATOR, new BoothCommand.CloseBooth("uk"));

        booths.assertRefused(OLENA, new BoothCommand.TakeBooth("uk", "a"), "booth.closed");
        booths.does(COORDINATOR, new BoothCommand.OpenBooth("uk", null));
        booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
    }

    @Test
    void whoeverWritesGoesOnWhenTheAgendaDropsTheLanguage() {
        booths.booths.apply(++booths.seq, booths.now, new BoothEvent.LeaseTaken(OLENA.id(), "ru", OLENA.id(), "a"));

        booths.does(OLENA, TriedBooths.write("ru", "a", booths.seq, "Добрый день."));
        booths.does(OLENA, new BoothCommand.LeaveBooth("ru"));

        booths.assertRefused(OLENA, new BoothCommand.TakeBooth("ru", "a"), "booth.unknown");
    }
}
