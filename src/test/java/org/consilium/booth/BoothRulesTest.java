package org.consilium.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.booth.TriedBooths.COORDINATOR;
import static org.consilium.booth.TriedBooths.OLENA;

import java.util.Objects;
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
    void whatAPivotWroteBeforeItWasChosenIsNotWaitedFor() {
        booths.does(COORDINATOR, new BoothCommand.SetSource("zh", "uk"));
        long chosen = booths.seq;
        booths.does(COORDINATOR, new BoothCommand.CloseBooth("zh"));
        booths.does(COORDINATOR, new BoothCommand.OpenBooth("zh", "uk"));

        assertThat(sourceFrom("zh")).isEqualTo(chosen);
        booths.does(COORDINATOR, new BoothCommand.SetSource("zh", null));
        booths.does(COORDINATOR, new BoothCommand.SetSource("zh", "uk"));
        assertThat(sourceFrom("zh")).isEqualTo(booths.seq);
    }

    @Test
    void aBoothThatIsOpenedAgainWorksFromWhatItWorkedFrom() {
        booths.does(COORDINATOR, new BoothCommand.SetSource("uk", "zh"));
        booths.does(COORDINATOR, new BoothCommand.CloseBooth("uk"));
        booths.does(COORDINATOR, new BoothCommand.OpenBooth("uk", null));

        assertThat(booths.booths.find("uk").source()).isEqualTo("zh");
        booths.does(COORDINATOR, new BoothCommand.CloseBooth("uk"));
        booths.does(COORDINATOR, new BoothCommand.OpenBooth("uk", "zh"));
        booths.does(COORDINATOR, new BoothCommand.SetSource("uk", null));
        assertThat(booths.booths.find("uk").source()).isNull();
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
    void aRoomHasNoMoreBoothsThanItCanHoldButAlwaysThoseOfItsAgenda() {
        for (int number = 1; number <= BoothRules.MOST_BOOTHS; number++) {
            booths.does(COORDINATOR, new BoothCommand.OpenBooth("en-x-" + number, null));
        }

        booths.assertRefused(COORDINATOR, new BoothCommand.OpenBooth("fr", null), "booth.too_many");
        booths.does(COORDINATOR, new BoothCommand.CloseBooth("en-x-1"));
        booths.does(COORDINATOR, new BoothCommand.OpenBooth("en-x-1", null));
        booths.does(COORDINATOR, new BoothCommand.OpenBooth("uk", null));
    }

    @Test
    void aWriterContinuesWhenTheAgendaDropsTheLanguage() {
        booths.booths.apply(++booths.seq, booths.now, new BoothEvent.LeaseTaken(OLENA.id(), "ru", OLENA.id(), "a"));

        booths.does(OLENA, TriedBooths.write("ru", "a", booths.seq, "Добрый день."));
        booths.does(OLENA, new BoothCommand.LeaveBooth("ru"));

        booths.assertRefused(OLENA, new BoothCommand.TakeBooth("ru", "a"), "booth.unknown");
    }

    private long sourceFrom(String booth) {
        return Objects.requireNonNull(booths.booths.find(booth)).sourceFrom();
    }
}
