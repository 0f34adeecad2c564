package org.consilium.exchangefile.yaml;

import java.util.List;
import java.util.Optional;
import org.consilium.shared.Zones;
import org.consilium.shared.place.ZoneChoices;

/** Reads time zones. Of one that is not known, the name of a city tells which zone was meant, or the spelling does. */
final class ZoneSuggestion {
    private static final Phrase EXPECTED = Phrase.of("zone", "an IANA time zone such as Asia/Shanghai");

    private ZoneSuggestion() {}

    static String read(YamlCursor at) {
        Optional<String> written = at.scalar(EXPECTED);
        if (written.isPresent() && !Zones.isKnown(written.get())) {
            at.problem(unknown(written.get()), EXPECTED);
            return "";
        }
        return written.orElse("");
    }

    private static Phrase unknown(String written) {
        String area = written.substring(0, written.indexOf('/') + 1);
        List<String> near = area.isEmpty()
                ? List.of()
                : Zones.all().stream().filter(zone -> zone.startsWith(area)).toList();
        return ZoneChoices.meant(written)
                .map(zone -> Phrase.of("is_like", "is %1$s (did you mean `%2$s`?)", Excerpt.of(written), zone))
                .orElseGet(() -> Phrase.is(Excerpt.of(written), written, near));
    }
}
