package org.consilium.live.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.booth.BoothCommand;
import org.consilium.booth.Draft;
import org.consilium.delivery.socket.MalformedMessageException;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomCommand;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Decodes commands from sockets, and encodes JSON for one person. See docs/protocol/live.asyncapi.yaml */
@ApplicationScoped
public class CommandCodec {
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,40}");

    /** A flag that may be left out: absent means no. */
    private static final String CHECKED = "checked";

    private static final String DRAFT = "draft";
    private static final List<String> DRAFT_NEEDS = required(Draft.class);

    /** A message from a client. */
    sealed interface Incoming {}

    /** Answered under its id. */
    record Order(String id, RoomCommand command) implements Incoming {}

    /** Has no id and no answer. */
    record Typing(Draft draft) implements Incoming {}

    /** Has the id of a command, so that it can be refused under it. */
    static final class Unusable extends Exception {
        private final String id;
        private final transient Problem problem;

        Unusable(String id, Problem problem) {
            super(problem.detail(), null, false, false);
            this.id = id;
            this.problem = problem;
        }

        String id() {
            return id;
        }

        Problem problem() {
            return problem;
        }
    }

    private final ObjectMapper json;
    private final Clock clock;
    private final Map<String, Class<?>> types;
    private final Map<String, List<String>> required;

    CommandCodec(ObjectMapper usual, Clock clock) {
        this.clock = clock;
        json = usual.copy()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Boolean, LogicalType.Textual)) {
            for (CoercionInputShape other : CoercionInputShape.values()) {
                if (isForeign(type, other)) {
                    json.coercionConfigFor(type).setCoercion(other, CoercionAction.Fail);
                }
            }
        }
        types = Stream.of(RoomCommand.class, BoothCommand.class)
                .flatMap(kind ->
                        Arrays.stream(kind.getAnnotation(JsonSubTypes.class).value()))
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
        required = types.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, type -> required(type.getValue())));
    }

    private static boolean isForeign(LogicalType type, CoercionInputShape shape) {
        return switch (shape) {
            case Integer -> type != LogicalType.Integer;
            case Boolean -> type != LogicalType.Boolean;
            case String -> type != LogicalType.Textual;
            case Float -> true;
            default -> false;
        };
    }

    private static List<String> required(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(name -> !name.equals(CHECKED))
                .map(PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE::translate)
                .toList();
    }

    /** @throws MalformedMessageException if not even an id can be read, so nothing can be answered */
    Incoming read(String text) throws MalformedMessageException, Unusable {
        ObjectNode frame = object(text);
        if (DRAFT.equals(frame.path("type").textValue()) && !frame.has("id")) {
            return new Typing(draft(frame));
        }
        JsonNode id = frame.remove("id");
        if (id == null || !id.isTextual() || !ID.matcher(id.textValue()).matches()) {
            throw new MalformedMessageException();
        }
        return new Order(id.textValue(), command(id.textValue(), frame));
    }

    private Draft draft(ObjectNode frame) throws MalformedMessageException {
        frame.remove("type");
        if (!DRAFT_NEEDS.stream().allMatch(frame::hasNonNull)) {
            throw new MalformedMessageException();
        }
        try {
            return json.treeToValue(frame, Draft.class);
        } catch (JsonProcessingException wrong) {
            throw new MalformedMessageException();
        }
    }

    private ObjectNode object(String text) throws MalformedMessageException {
        try {
            if (json.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            // Reported below, without the input.
        }
        throw new MalformedMessageException();
    }

    private RoomCommand command(String id, ObjectNode frame) throws Unusable {
        JsonNode type = frame.get("type");
        List<String> names = type != null && type.isTextual() ? required.get(type.textValue()) : null;
        if (names == null) {
            throw new Unusable(
                    id,
                    Problem.badRequest(
                            "command.unknown",
                            "There is no command of that type. Reload the page: it may be of an earlier version."));
        }
        for (String name : names) {
            if (!frame.hasNonNull(name)) {
                throw malformed(id, name);
            }
        }
        try {
            return BoothCommand.class.isAssignableFrom(Objects.requireNonNull(types.get(type.textValue())))
                    ? new RoomCommand.InBooth(json.treeToValue(frame, BoothCommand.class))
                    : json.treeToValue(frame, RoomCommand.class);
        } catch (JsonProcessingException wrong) {
            throw malformed(
                    id, wrong instanceof com.fasterxml.jackson.databind.JsonMappingException at ? name(at) : "");
        }
    }

    private static String name(com.fasterxml.jackson.databind.JsonMappingException at) {
        return at.getPath().isEmpty()
                ? ""
                : String.valueOf(at.getPath().getFirst().getFieldName());
    }

    private static Unusable malformed(String id, String name) {
        String detail = name.isEmpty()
                ? "The command cannot be read. Send it as the protocol describes, or reload the page."
                : "The command cannot be read. Correct \"" + name + "\", or reload the page.";
        return new Unusable(id, Problem.badRequest("command.malformed", detail));
    }

    byte[] hello(String epoch, long seq, Lane lane) {
        return write("hello", Map.of("epoch", epoch, "seq", seq, "at", clock.instant(), "lane", lane));
    }

    byte[] done(String id, long seq) {
        return write("done", Map.of("id", id, "seq", seq));
    }

    byte[] refused(String id, Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", problem.status());
        members.put("code", problem.code());
        members.put("detail", problem.detail());
        members.putAll(problem.members());
        return write("refused", Map.of("id", id, "problem", members));
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
