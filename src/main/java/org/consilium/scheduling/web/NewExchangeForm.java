package org.consilium.scheduling.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.scheduling.NewExchange;
import org.consilium.scheduling.NewExchange.NewSide;
import org.consilium.shared.Countries;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a new exchange, with everything that is wrong with it.
 *
 * @param sent whether somebody has sent the form; before, nothing is missing
 * @param problems of the file that a complete form makes
 */
public record NewExchangeForm(UiLanguage language, NewExchange exchange, boolean sent, List<FileProblem> problems) {
    /** A choice with its label. */
    public record Option(String value, String label) {}

    /** The fields of one side; {@code number} is 1 or 2. */
    public record SideView(int number, NewSide side, NewExchangeForm form) {
        /** @param field such as {@code zone} */
        public String id(String field) {
            return field + number;
        }

        public @Nullable String wrong(String field, Texts words) {
            return form.wrongAt("sides[" + (number - 1) + "]." + field, text(field), words);
        }

        private String text(String field) {
            return switch (field) {
                case "name" -> side.name();
                case "country" -> side.country();
                case "zone" -> side.zone();
                default -> side.language();
            };
        }
    }

    static NewExchangeForm empty(UiLanguage language) {
        NewSide blank = new NewSide("", "", "", "", "");
        return new NewExchangeForm(
                language,
                new NewExchange("", "webinar", List.of("", ""), List.of(blank, blank), "", false, List.of("en")),
                false,
                List.of());
    }

    static NewExchangeForm of(UiLanguage language, MultivaluedMap<String, String> sent) {
        List<String> more = Objects.requireNonNullElse(sent.get("languages"), List.of());
        NewExchange exchange = new NewExchange(
                text(sent, "slug"),
                text(sent, "kind"),
                List.of(text(sent, "title1"), text(sent, "title2")),
                List.of(side(sent, "1"), side(sent, "2")),
                text(sent, "starts"),
                sent.containsKey("participants"),
                more.stream().filter(code -> UiLanguage.of(code).isPresent()).toList());
        return new NewExchangeForm(language, exchange, true, List.of());
    }

    private static NewSide side(MultivaluedMap<String, String> sent, String number) {
        return new NewSide(
                text(sent, "name" + number),
                text(sent, "other" + number),
                text(sent, "country" + number),
                text(sent, "zone" + number),
                text(sent, "language" + number));
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    NewExchangeForm with(List<FileProblem> found) {
        return new NewExchangeForm(language, exchange, true, found);
    }

    public List<SideView> sides() {
        return List.of(
                new SideView(1, exchange.sides().getFirst(), this),
                new SideView(2, exchange.sides().getLast(), this));
    }

    public boolean wrong() {
        return sent;
    }

    /** Whether every field is filled in that has to be. */
    boolean isComplete() {
        Stream<String> ofSides = exchange.sides().stream()
                .flatMap(side -> Stream.of(side.name(), side.country(), side.zone(), side.language()));
        return Stream.concat(
                        ofSides, Stream.of(exchange.slug(), exchange.titles().getFirst(), exchange.starts()))
                .noneMatch(String::isBlank);
    }

    /** The first error of a field; null if it has none. */
    public @Nullable String wrongAt(String path, String text, Texts words) {
        if (sent && text.isBlank()) {
            return words.say("Wrong.missing");
        }
        return first(path)
                .map(problem -> FileProblems.of(problems).text(problem, words))
                .orElse(null);
    }

    /** Errors that belong to no field of the form. */
    public FileProblems others() {
        return FileProblems.of(problems.stream()
                .filter(problem -> Stream.of("exchange", "kind", "title", "starts", "zone", "sides[0]", "sides[1]")
                        .noneMatch(path -> within(path, problem)))
                .toList());
    }

    private Optional<FileProblem> first(String path) {
        return problems.stream().filter(problem -> within(path, problem)).findFirst();
    }

    private static boolean within(String path, FileProblem problem) {
        return problem.path().equals(path) || problem.path().startsWith(path + ".");
    }

    public List<Option> kinds() {
        Texts words = Texts.of(language);
        return Arrays.stream(ExchangeKind.values())
                .map(kind -> new Option(kind.code(), words.say(kind)))
                .toList();
    }

    public List<Option> languages() {
        Formats formats = new Formats(language);
        return Arrays.stream(UiLanguage.values())
                .map(one -> new Option(one.code(), formats.language(one.code())))
                .toList();
    }

    public List<Countries.Country> countries() {
        return Countries.in(language);
    }

    public List<String> zones() {
        return Zones.all();
    }
}
