package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.consilium.booth.BoothCommand;
import org.consilium.delivery.CloseCode;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.view.FrameExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** docs/protocol/live.asyncapi.yaml describes all messages, and nothing else. */
class ProtocolDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/protocol/live.asyncapi.yaml");

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final CommandCodec frames = new CommandCodec(json, Clock.systemUTC());
    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document =
                json.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(DOCUMENT)));
    }

    @Test
    void everyCommandOfTheDocumentIsReadAndEveryCommandIsInTheDocument() throws Exception {
        Map<String, Class<?>> known = new TreeMap<>();
        Stream.of(RoomCommand.class, BoothCommand.class)
                .flatMap(kind ->
                        Arrays.stream(kind.getAnnotation(JsonSubTypes.class).value()))
                .forEach(type -> known.put(type.name(), type.value()));

        Set<String> documented = messages("take");
        documented.remove("typing");

        assertThat(documented).isEqualTo(known.keySet());
        for (String type : documented) {
            Object read = command(example(type));
            assertThat(read).isInstanceOf(known.get(type));
            JsonNode again = asRead(json.valueToTree(read));
            assertThat(again.properties()).containsAll(withoutId(asRead(example(type))));
        }
    }

    private Object command(JsonNode frame) throws Exception {
        CommandCodec.Order order = (CommandCodec.Order) frames.read(frame.toString());
        return order.command() instanceof RoomCommand.InBooth(BoothCommand inBooth) ? inBooth : order.command();
    }

    @Test
    void whatIsBeingTypedNeedsNoId() throws Exception {
        JsonNode example = example("typing");

        CommandCodec.Typing read = (CommandCodec.Typing) frames.read(example.toString());

        assertThat(asRead(json.valueToTree(read.draft())).properties())
                .containsExactlyInAnyOrderElementsOf(example.properties().stream()
                        .filter(member -> !member.getKey().equals("type"))
                        .toList());
    }

    @Test
    void everyFrameOfTheDocumentIsWhatIsWritten() throws IOException {
        assertThat(messages("tell")).isEqualTo(FrameExamples.TYPES.keySet());
        for (Map.Entry<String, Class<?>> type : FrameExamples.TYPES.entrySet()) {
            JsonNode example = example(type.getKey());
            assertThat(example.path("type").asText()).isEqualTo(type.getKey());
            assertThat(asRead(throughTheCodec(example, type.getValue()))).isEqualTo(asRead(example));
        }
    }

    @Test
    void everyCloseCodeIsInTheDocument() {
        Map<String, String> documented = new TreeMap<>();
        document.at("/channels/room/x-close-codes")
                .properties()
                .forEach(code -> documented.put(
                        code.getKey(), code.getValue().path("code").asText()));
        Map<String, String> known = new TreeMap<>();
        Arrays.stream(CloseCode.values()).forEach(close -> known.put(Integer.toString(close.number()), close.code()));

        assertThat(documented).isEqualTo(known);
    }

    @Test
    void everyMessageIsOfTheChannel() {
        Set<String> all = new TreeSet<>();
        document.at("/components/messages").fieldNames().forEachRemaining(all::add);
        Set<String> ofChannel = new TreeSet<>();
        document.at("/channels/room/messages").fieldNames().forEachRemaining(ofChannel::add);
        Set<String> said = messages("tell");
        said.addAll(messages("take"));

        assertThat(all).isEqualTo(said).isEqualTo(ofChannel);
    }

    /** The content as the record named there, parsed and written again. */
    private JsonNode throughTheCodec(JsonNode example, Class<?> content) throws JsonProcessingException {
        String name = FrameExamples.CONTENT.get(example.path("type").asText());
        if (name == null) {
            return example;
        }
        var again = example.<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
        again.set(name, json.valueToTree(json.treeToValue(example.get(name), content)));
        return again;
    }

    /** With numbers as a reader has them. */
    private JsonNode asRead(JsonNode node) throws JsonProcessingException {
        return json.readTree(node.toString());
    }

    private static List<Map.Entry<String, JsonNode>> withoutId(JsonNode frame) {
        return frame.properties().stream()
                .filter(member -> !member.getKey().equals("id"))
                .toList();
    }

    private JsonNode example(String type) {
        return document.at("/components/messages/" + type + "/examples/0/payload");
    }

    private Set<String> messages(String operation) {
        Set<String> names = new TreeSet<>();
        document.at("/operations/" + operation + "/messages").forEach(message -> {
            String reference = message.path("$ref").asText();
            names.add(reference.substring(reference.lastIndexOf('/') + 1));
        });
        return names;
    }
}
