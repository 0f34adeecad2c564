package org.consilium.scheduling.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.consilium.delivery.socket.MalformedMessageException;
import org.consilium.delivery.socket.Seat;
import org.consilium.scheduling.EditOutcome;
import org.consilium.scheduling.OpenWorkingCopy;
import org.consilium.scheduling.edit.EditCodec;
import org.consilium.scheduling.edit.EditProblems;
import org.consilium.scheduling.form.FileProblems;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** Reads messages of editors, and writes the answers to one of them, in that person's language (docs/editing.md). */
@ApplicationScoped
class EditMessages {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Clock clock;

    EditMessages(ObjectMapper usual, Clock clock) {
        this.clock = clock;
        json = usual.copy()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    Map<String, Object> object(String text) throws MalformedMessageException {
        try {
            @Nullable Map<String, Object> object = json.readValue(text, OBJECT);
            if (object != null) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            // Reported below, without the input.
        }
        throw new MalformedMessageException();
    }

    void tellPlace(OpenWorkingCopy copy, Seat seat, Map<String, Object> place) throws MalformedMessageException {
        Object path = place.get("path");
        if (!(place.get("client") instanceof String client) || client.length() > EditCodec.LONGEST_NAME) {
            throw new MalformedMessageException();
        }
        try {
            copy.tellPlace(client, seat.member(), path == null ? null : EditCodec.path(path));
        } catch (ProblemException malformed) {
            throw new MalformedMessageException();
        }
    }

    byte[] hello(String epoch, long seq) {
        return write("hello", Map.of("epoch", epoch, "seq", seq, "at", clock.instant()));
    }

    byte[] answer(OpenWorkingCopy copy, String id, EditOutcome outcome, Seat seat) {
        return switch (outcome) {
            case EditOutcome.Done done -> write("done", Map.of("id", id, "seq", done.seq()));
            case EditOutcome.Refused refused -> refused(copy, id, refused.problem(), seat);
        };
    }

    byte[] refused(OpenWorkingCopy copy, String id, Problem problem, Seat seat) {
        Problem shown = shown(copy, problem, seat.who().language());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", shown.status());
        members.put("code", shown.code());
        members.put("detail", shown.detail());
        members.putAll(shown.members());
        return write("refused", Map.of("id", id, "problem", members));
    }

    /** With what an editor shows: who changed a field, and errors in the caller's language. */
    Problem shown(OpenWorkingCopy copy, Problem problem, UiLanguage language) {
        return switch (problem.code()) {
            case EditProblems.CONFLICT ->
                replaced(problem, EditProblems.FIELDS, EditProblems.Conflict.class, one -> conflict(copy, one));
            case EditProblems.REFUSED ->
                replaced(problem, EditProblems.ERRORS, EditProblems.Wrong.class, one -> wrong(one, language));
            default -> problem;
        };
    }

    private static <T> Problem replaced(
            Problem problem, String member, Class<T> type, Function<T, Map<String, @Nullable Object>> shown) {
        List<Map<String, @Nullable Object>> all = problem.members().get(member) instanceof List<?> list
                ? list.stream().map(type::cast).map(shown).toList()
                : List.of();
        return problem.with(member, all);
    }

    private static Map<String, @Nullable Object> conflict(OpenWorkingCopy copy, EditProblems.Conflict conflict) {
        Map<String, @Nullable Object> field = new LinkedHashMap<>();
        field.put("path", conflict.path());
        field.put("value", conflict.value());
        field.put("seq", conflict.latest().seq());
        field.put("by", copy.editor(conflict.latest().member()));
        field.put("at", conflict.latest().at());
        return field;
    }

    private static Map<String, @Nullable Object> wrong(EditProblems.Wrong wrong, UiLanguage language) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("path", wrong.path());
        error.put("code", wrong.problem().code());
        error.put("text", FileProblems.of(List.of(wrong.problem())).text(wrong.problem(), Texts.of(language)));
        return error;
    }

    private byte[] write(String type, Map<String, ?> members) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", type);
        frame.putAll(members);
        try {
            return json.writeValueAsBytes(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
