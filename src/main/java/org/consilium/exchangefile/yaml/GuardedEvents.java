package org.consilium.exchangefile.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The parser's events, made safe before a tree is built from them: an alias becomes an empty mark in its place, so
 * nothing is multiplied, and a tree that is too deep or too large ends in {@link Refused} before it is built.
 */
public final class GuardedEvents implements Parser {
    static final int DEEPEST = 32; // format 1 needs 9
    public static final int MOST_NODES = 100_000; // 2 MB of ordinary exchange files hold about 60,000

    private static final String ALIAS = "!alias";

    /** The file is refused, and the problem is recorded. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Parser parser;
    private final Problems problems;
    private final Map<Integer, String> tags = new HashMap<>();
    private int depth;
    private int nodes;
    private Optional<Event> ahead = Optional.empty();

    GuardedEvents(LoadSettings settings, String text, Problems problems) {
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        this.problems = problems;
    }

    static boolean isAlias(Node node) {
        return node.getTag().getValue().equals(ALIAS);
    }

    /** The tag written before a node, once per tag. */
    Optional<String> takeTag(Node node) {
        return node.getStartMark().map(mark -> tags.remove(mark.getIndex()));
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent() || parser.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return hasNext() && peekEvent().getEventId() == id;
    }

    @Override
    public Event peekEvent() {
        Event event = ahead.orElseGet(() -> guard(parser.next()));
        ahead = Optional.of(event);
        return event;
    }

    @Override
    public Event next() {
        Event event = peekEvent();
        ahead = Optional.empty();
        return event;
    }

    private Event guard(Event event) {
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (!(event instanceof NodeEvent)) {
            return event;
        }
        count(event);
        if (event instanceof AliasEvent) {
            return new ScalarEvent(
                    Optional.empty(),
                    Optional.of(ALIAS),
                    new ImplicitTuple(false, false),
                    "",
                    ScalarStyle.PLAIN,
                    event.getStartMark(),
                    event.getEndMark());
        }
        tag(event).ifPresent(tag -> event.getStartMark().ifPresent(mark -> tags.put(mark.getIndex(), tag)));
        return event;
    }

    private void count(Event event) {
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            refuse(
                    event,
                    Phrase.of("too_deep", "is nested deeper than %d levels", DEEPEST),
                    Phrase.of("at_most", "at most %d", DEEPEST));
        }
        if (++nodes > MOST_NODES) {
            refuse(
                    event,
                    Phrase.of("too_many_values", "holds more than %,d values", MOST_NODES),
                    Phrase.of("as_many", "at most as many"));
        }
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private void refuse(Event event, Phrase what, Phrase expected) {
        problems.add(Position.of(event.getStartMark()), "", what, expected);
        throw new Refused();
    }
}
