package org.consilium.live.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.booth.BoothEvent;
import org.consilium.booth.Booths;
import org.consilium.live.room.Lane;
import org.consilium.live.room.SampleRoom;
import org.junit.jupiter.api.Test;

class BoothViewsTest {
    private final Booths booths = new Booths();
    private final BoothViews views = new BoothViews(id -> new RoomPerson(id, "person " + id, null, null));
    private long seq;

    @Test
    void aBoothWhoseFewPassagesOthersHavePushedOutOfMemoryHasOlderOnes() {
        write("kk");
        assertThat(seen().more()).isEmpty();

        for (int i = 0; i < 10_000; i++) {
            write("uk");
        }

        assertThat(seen().more()).containsExactly("kk", "uk");
        assertThat(seen().segments()).extracting(SegmentJson::booth).containsOnly("uk");
    }

    private NotesJson seen() {
        return views.notes(booths, SampleRoom.FACTS.programme(), Lane.FLOOR, SampleRoom.NINE);
    }

    private void write(String booth) {
        booths.apply(
                ++seq,
                SampleRoom.NINE,
                new BoothEvent.SegmentWritten(4, booth, "…", null, null, null, null, null, null));
    }
}
