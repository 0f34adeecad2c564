package org.consilium.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.ProgrammeCard;
import org.consilium.exchange.Side;
import org.consilium.live.RoomProgrammeService;
import org.consilium.live.room.RoomProgramme;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.UiLanguage;

/** Assembles the content of transcripts: from the room's present history, or from a stored release. */
@ApplicationScoped
class TranscriptContents {
    private final SegmentLogs logs;
    private final RoomProgrammeService programmes;
    private final ObjectMapper json;

    TranscriptContents(SegmentLogs logs, RoomProgrammeService programmes, ObjectMapper json) {
        this.logs = logs;
        this.programmes = programmes;
        this.json = json;
    }

    TranscriptContent now(ExchangeHead exchange) {
        RoomProgramme programme = programmes.programme(exchange.slug()).orElseThrow();
        ProgrammeCard.Times times = Objects.requireNonNull(exchange.card().times());
        return new TranscriptContent(
                programme.slug(),
                programme.title(),
                programme.starts(),
                programme.ends(),
                times.planned().time(),
                programme.sides().stream().map(TranscriptContents::side).toList(),
                programme.languages(),
                programme.items().stream()
                        .map(item -> new TranscriptContent.Item(item.number(), item.title()))
                        .toList(),
                speakers(programme),
                logs.passages(exchange.slug()));
    }

    private static TranscriptContent.Side side(Side side) {
        return new TranscriptContent.Side(side.key(), side.name(), side.zone(), side.language());
    }

    /** The people of the programme, named in the languages in which their names are known. */
    private static Map<String, LocalizedText> speakers(RoomProgramme programme) {
        List<String> languages = Stream.concat(
                        programme.languages().stream(),
                        Arrays.stream(UiLanguage.values()).map(UiLanguage::code))
                .distinct()
                .toList();
        Map<String, LocalizedText> speakers = new LinkedHashMap<>();
        for (RoomProgramme.Item item : programme.items()) {
            for (RoomProgramme.Speaker speaker : item.speakers()) {
                if (speaker.id() != null) {
                    speakers.putIfAbsent(speaker.id(), name(speaker, languages));
                }
            }
        }
        return speakers;
    }

    private static LocalizedText name(RoomProgramme.Speaker speaker, List<String> languages) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : languages) {
            LocalizedText.Said said = speaker.naming().in(language);
            names.putIfAbsent(said.language(), said.text());
        }
        return LocalizedText.of(names);
    }

    String keep(TranscriptContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param content the result of {@link #keep} */
    TranscriptContent kept(String content) {
        try {
            return json.readValue(content, TranscriptContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a release that this version does not know", e);
        }
    }
}
