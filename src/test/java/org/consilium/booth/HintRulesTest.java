package org.consilium.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.booth.TriedBooths.LI;
import static org.consilium.booth.TriedBooths.OLENA;

import org.junit.jupiter.api.Test;

class HintRulesTest {
    private final TriedBooths booths = new TriedBooths();

    @Test
    void theStripKeepsTheNewestHintsAndDropsOnesThatWereUsed() {
        for (int i = 0; i <= Booth.MOST_HINTS; i++) {
            booths.does(LI, new BoothCommand.PushHint("uk", "доза " + i));
        }
        Hint newest = booths.booths.hints().getLast();

        booths.does(OLENA, new BoothCommand.DropHint(newest.number()));

        assertThat(booths.booths.hints()).hasSize(Booth.MOST_HINTS - 1);
        assertThat(booths.booths.hints().getFirst().text()).isEqualTo("доза 1");
    }

    @Test
    void whatSomebodyTranslatesIsLeftByOthersForTenMinutes() {
        booths.does(OLENA, new BoothCommand.TakeTranslation(900, "zh"));
        booths.assertRefused(LI, new BoothCommand.TakeTranslation(900, "zh"), "translation.taken");
        booths.assertRefused(LI, new BoothCommand.TakeTranslation(900, "uk"), "message.unknown");

        booths.now = booths.now.plus(TranslationClaim.LIFE);
        booths.does(LI, new BoothCommand.TakeTranslation(900, "zh"));

        assertThat(booths.booths.claim(900, "zh").by()).isEqualTo(LI.id());
        booths.booths.translated(900, "zh");
        assertThat(booths.booths.claims(booths.now)).isEmpty();
    }
}
