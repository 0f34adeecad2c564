package org.consilium.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.ISequenceEncoder;
import morfologik.stemming.WordData;

/**
 * All forms of a word, from the two dictionaries that LanguageTool has for a language: from a form to its base and
 * grammatical tag, and from base and tag to the form. Thread-safe.
 */
final class InflectionDictionary {
    /** Per word; an adjective has 14. */
    private static final int MOST_FORMS = 60;

    /** Nouns, adjectives and participles except personal names: terms consist of these. */
    private static final Pattern RUSSIAN = Pattern.compile("NN:(?!Fam|Name|Patr)|ADJ:Posit|PT:|Ord:");

    private static final Pattern UKRAINIAN = Pattern.compile("(?:noun|adj):(?!.*:prop)");

    private final Dictionary bases;
    private final Dictionary forms;
    private final FSATraversal traversal;
    private final Charset charset;
    private final Pattern inflected;
    private final Function<String, String> kind;

    private InflectionDictionary(String path, Pattern inflected, Function<String, String> kind) {
        bases = read("/org/languagetool/resource/" + path);
        forms = read("/org/languagetool/resource/" + path + "_synth");
        traversal = new FSATraversal(forms.fsa);
        charset = forms.metadata.getDecoder().charset();
        this.inflected = inflected;
        this.kind = kind;
    }

    /** Beside each dictionary there is a file that names its encoding. */
    private static Dictionary read(String path) {
        try (InputStream words = open(path + ".dict");
                InputStream encoding = open(path + ".info")) {
            return Dictionary.read(words, encoding);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(InflectionDictionary.class.getResourceAsStream(path), path);
    }

    /** Loaded on first use; with the Ukrainian one, 21 MB in memory. */
    private static final class Russian {
        /** A tag ends with number or gender, and case. */
        static final InflectionDictionary IT =
                new InflectionDictionary("ru/russian", RUSSIAN, tag -> firstParts(tag, tag.split(":", -1).length - 2));
    }

    private static final class Ukrainian {
        /** A tag begins with the part of speech; a noun's continues with its animacy. */
        static final InflectionDictionary IT = new InflectionDictionary(
                "uk/ukrainian", UKRAINIAN, tag -> firstParts(tag, tag.startsWith("noun") ? 2 : 1));
    }

    private static String firstParts(String tag, int count) {
        String[] parts = tag.split(":", -1);
        return String.join(":", Arrays.copyOf(parts, Math.max(1, Math.min(count, parts.length))));
    }

    /** @param language its primary tag */
    static Optional<InflectionDictionary> of(String language) {
        return switch (language) {
            case "ru" -> Optional.of(Russian.IT);
            case "uk" -> Optional.of(Ukrainian.IT);
            default -> Optional.empty();
        };
    }

    /**
     * @param word in lower case, in any of its forms
     * @return in lower case, including the word; empty for a word that is unknown or not inflected
     */
    Set<String> forms(String word) {
        Set<String> inBaseForm = new TreeSet<>();
        Set<String> inAnother = new TreeSet<>();
        for (WordData base : new DictionaryLookup(bases).lookup(word)) {
            String tag = String.valueOf(base.getTag());
            if (inflected.matcher(tag).lookingAt()) {
                String stem = base.getStem().toString();
                (stem.equals(word) ? inBaseForm : inAnother).add(stem + "|" + kind.apply(tag));
            }
        }
        Set<String> found = new TreeSet<>();
        // "тест" is a test, not a piece of dough in the genitive plural.
        (inBaseForm.isEmpty() ? inAnother : inBaseForm).forEach(begun -> addForms(begun, found));
        return found.size() > 1 ? found : Set.of();
    }

    /** @param begun a base and the beginning of the wanted tags; all its forms follow it in the automaton */
    private void addForms(String begun, Set<String> into) {
        byte[] key = begun.getBytes(charset);
        MatchResult match = traversal.match(key);
        if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
            return;
        }
        ISequenceEncoder encoder = forms.metadata.getSequenceEncoderType().get();
        for (ByteBuffer rest : forms.fsa.getSequences(match.node)) {
            byte[] bytes = new byte[rest.remaining()];
            rest.get(bytes);
            int end = indexOf(bytes, forms.metadata.getSeparator());
            if (end >= 0 && into.size() < MOST_FORMS) {
                byte[] source = Arrays.copyOf(key, key.length + end);
                System.arraycopy(bytes, 0, source, key.length, end);
                // The encoder reads the arrays from their beginning and ignores the position of the buffers.
                byte[] encoded = Arrays.copyOfRange(bytes, end + 1, bytes.length);
                ByteBuffer form =
                        encoder.decode(ByteBuffer.allocate(0), ByteBuffer.wrap(source), ByteBuffer.wrap(encoded));
                into.add(charset.decode(form).toString().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }
}
