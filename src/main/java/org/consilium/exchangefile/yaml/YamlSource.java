package org.consilium.exchangefile.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Parses the bytes of a file: one document of YAML 1.2 in UTF-8, of bounded size and depth. */
public final class YamlSource {
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int REPLACEMENT = 0xFFFD;

    private YamlSource() {}

    /** The tree; null if the bytes contain none, and then {@code problems} says why. */
    public static Optional<Node> read(byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) {
            problems.add(
                    Position.START,
                    "",
                    Phrase.of("bytes", "is %,d bytes long", bytes.length),
                    Phrase.of("at_most_bytes", "at most %,d bytes (2 MB)", MOST_BYTES));
            return Optional.empty();
        }
        return decode(bytes, problems).map(text -> printable(text, problems)).flatMap(text -> compose(text, problems));
    }

    private static Optional<String> decode(byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (result.isError()) {
            Phrase what = Phrase.of(
                    "not_utf8",
                    "holds the byte %s, which is not UTF-8",
                    String.format(Locale.ROOT, "0x%02X", bytes[in.position()]));
            problems.add(end(withoutMark), "", what, Phrase.of("utf8", "text in UTF-8"));
            return Optional.empty();
        }
        return Optional.of(withoutMark);
    }

    private static Position end(String text) {
        int lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        int lines = (int) text.chars().filter(c -> c == '\n').count();
        return new Position(lines + 1, text.codePointCount(lineStart, text.length()) + 1);
    }

    /**
     * YAML refuses a whole file for one control character; with each of them replaced, other problems are found too.
     */
    private static String printable(String text, Problems problems) {
        if (StreamReader.isPrintable(text)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder();
        int line = 1;
        int column = 1;
        for (int c : text.codePoints().toArray()) {
            boolean printable = StreamReader.isPrintable(c);
            if (!printable) {
                Phrase what = Phrase.of("control", "holds the control character %s", FileTextRules.name(c));
                problems.add(new Position(line, column), "", what, Phrase.of("printable", "printable text"));
            }
            cleaned.appendCodePoint(printable ? c : REPLACEMENT);
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        return cleaned.toString();
    }

    private static Optional<Node> compose(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("file")
                .setCodePointLimit(MOST_BYTES)
                .setBufferSize(
                        Math.max(1, text.length())) // smaller pieces are joined again and again, in quadratic time
                .build();
        try {
            return compose(settings, new GuardedEvents(settings, text, problems), problems);
        } catch (GuardedEvents.Refused refused) {
            return Optional.empty();
        } catch (MarkedYamlEngineException wrong) {
            addMarked(wrong, problems);
            return Optional.empty();
        } catch (YamlEngineException wrong) {
            problems.add(
                    Position.START,
                    "",
                    notYaml(oneLine(String.valueOf(wrong.getMessage()))),
                    Phrase.of("yaml", "valid YAML 1.2"));
            return Optional.empty();
        }
    }

    private static Optional<Node> compose(LoadSettings settings, GuardedEvents events, Problems problems) {
        Composer composer = new Composer(settings, events);
        if (!composer.hasNext()) {
            Phrase expected = Phrase.of("exchange_file", "an exchange file of format 1");
            problems.add(Position.START, "", Phrase.of("empty", "is empty"), expected);
            return Optional.empty();
        }
        Node root = composer.next();
        if (composer.hasNext()) {
            Position second = Position.of(events.peekEvent().getStartMark());
            problems.add(
                    second,
                    "",
                    Phrase.of("second_document", "holds a second document"),
                    Phrase.of("one_document", "one document in a file"));
        }
        new TreeCheck(events, problems).check(root);
        return Optional.of(root);
    }

    private static void addMarked(MarkedYamlEngineException wrong, Problems problems) {
        Optional<Mark> mark = wrong.getProblemMark().or(wrong::getContextMark);
        Position at = Position.of(mark);
        if (mark.filter(YamlSource::isTab).isPresent()) {
            // YAML 1.2 allows a tab between a key and its value and nowhere in an indentation; this parser allows
            // neither.
            problems.add(at, "", Phrase.of("tab", "holds a tab outside of a text"), Phrase.of("spaces", "spaces"));
        } else {
            problems.add(at, "", notYaml(said(wrong)), Phrase.of("yaml", "valid YAML 1.2"));
        }
    }

    private static boolean isTab(Mark mark) {
        return mark.getPointer() < mark.getBuffer().length && mark.getBuffer()[mark.getPointer()] == '\t';
    }

    /** @param why in the words of the parser, which are English */
    private static Phrase notYaml(String why) {
        return Phrase.of("not_yaml", "is not YAML: %s", why);
    }

    private static String said(MarkedYamlEngineException wrong) {
        String context = wrong.getContext() == null ? "" : oneLine(wrong.getContext()) + " ";
        return context + oneLine(wrong.getProblem());
    }

    private static String oneLine(String message) {
        return message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
