package org.consilium.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Schedules are valid by the schemas of C3VOC, and their times have the offset of their date. */
class ScheduleFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSTALLATION = "0f".repeat(16);
    private static final String HOSTILE = "<b>&amp; ]]> 𠮷";

    private static final String PAGE = "https://consilium.example/en/exchanges/binzhou";

    private static ExchangeFile binzhou() throws IOException {
        String file = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("starts: 2020-04-16T15:00", "starts: 2020-10-24T23:00");
        assertThat(file).contains("en: \"Measures taken");
        return ExchangeFileReader.accepted(
                file.replace("en: \"Measures taken", "en: \"" + HOSTILE + " Measures taken"));
    }

    private static ScheduleFile schedule(@Nullable String side, String language, @Nullable ExchangeState halted)
            throws IOException {
        CalendarView view = new CalendarView(UiLanguage.EN, List.of(language), side);
        return new ScheduleFile(ScheduleRules.of(binzhou(), 2, view, halted, INSTALLATION, PAGE));
    }

    @Test
    void theXmlIsValid() throws Exception {
        String xml = schedule("krivoy-rog", "en", ExchangeState.POSTPONED).xml();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(getClass().getResource("/schedule/schedule.xml.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        assertThat(xml)
                .contains("<title>Postponed · ", "<time_zone_name>Europe/Kyiv</time_zone_name>")
                .contains("<version>2</version>", "<date>2020-10-24T18:00:00+03:00</date><start>18:00</start>")
                .contains("<url>" + PAGE + "/schedule.xml?side=krivoy-rog</url>")
                .contains("<title>&lt;b&gt;&amp;amp; ]]&gt; 𠮷 Measures taken");
    }

    /** Items and people are the same in every language, although their names differ. */
    @Test
    void theJsonIsValidAndTwoSidesNameTheSameItems() throws Exception {
        JsonNode ours = JSON.valueToTree(schedule("binzhou", "en", null).json());
        JsonNode theirs = JSON.valueToTree(schedule("krivoy-rog", "uk", null).json());
        JsonNode schema;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/schedule/schema.json"))) {
            schema = JSON.readTree(in);
        }
        List<String> wrong = new ArrayList<>();
        check(ours, schema, schema, "$", wrong);

        assertThat(wrong).isEmpty();
        assertThat(ours.at("/schedule/conference/daysCount").asInt()).isEqualTo(2);
        assertThat(theirs.at("/schedule/conference/daysCount").asInt()).isEqualTo(1);
        assertThat(ours.findValuesAsText("title")).anyMatch(title -> title.startsWith(HOSTILE));
        assertThat(ours.findValuesAsText("public_name")).isNotEqualTo(theirs.findValuesAsText("public_name"));
        assertThat(ours.findValuesAsText("guid")).isEqualTo(theirs.findValuesAsText("guid"));
        assertThat(NamedUuid.of("www.example.org").version()).isEqualTo(5);
    }

    /** What these two schemas use of JSON Schema. */
    private static void check(JsonNode value, JsonNode schema, JsonNode root, String path, List<String> wrong) {
        if (schema.has("$ref")) {
            check(value, root.at(schema.get("$ref").asText().substring(1)), root, path, wrong);
            return;
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                wrong.add(path + " lacks " + name);
            }
        });
        if (schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(value.asText())
                        .find()) {
            wrong.add(path + " is " + value);
        }
        if (schema.has("oneOf")) {
            int fits = 0;
            for (JsonNode one : schema.get("oneOf")) {
                List<String> misfits = new ArrayList<>();
                check(value, one, root, path, misfits);
                fits += misfits.isEmpty() ? 1 : 0;
            }
            if (fits != 1) {
                wrong.add(path + " fits " + fits);
            }
        }
        value.forEach(element -> check(element, schema.path("items"), root, path + "[]", wrong));
        value.properties().forEach(field -> member(field.getKey(), field.getValue(), schema, root, path, wrong));
    }

    private static void member(
            String name, JsonNode value, JsonNode schema, JsonNode root, String path, List<String> wrong) {
        JsonNode known = schema.path("properties").path(name);
        JsonNode any = schema.path("patternProperties").path(".*");
        if (known.isMissingNode()
                && any.isMissingNode()
                && schema.path("additionalProperties").isBoolean()
                && !schema.get("additionalProperties").asBoolean()) {
            wrong.add(path + " has " + name);
        }
        check(value, known.isMissingNode() ? any : known, root, path + "." + name, wrong);
    }
}
