package org.consilium.release.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.release.difference.WordRun.Kind;

/**
 * What differs between two texts, word by word; Chinese and Japanese, which have no spaces, character by character. Pure.
 * One instance serves one difference and bounds its work: longer texts are replaced as a whole. Not thread-safe.
 */
final class WordRules {
    /** Pairs of words to compare in one text; 1,000 words of each. */
    private static final long MOST_PAIRS = 1_000_000;

    /** In all texts of a difference: some tenths of a second. */
    private static final long MOST_PAIRS_IN_ALL = 20_000_000;

    private long left = MOST_PAIRS_IN_ALL;

    /** Runs that give {@code before} without the inserted ones, and {@code after} without the deleted ones. */
    List<WordRun> between(String before, String after) {
        List<String> from = words(before);
        List<String> to = words(after);
        int start = 0;
        while (start < Math.min(from.size(), to.size()) && from.get(start).equals(to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(from.size(), to.size()) - start
                && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        List<WordRun> runs = new ArrayList<>();
        runs.add(new WordRun(Kind.KEPT, String.join("", from.subList(0, start))));
        runs.addAll(middle(from.subList(start, from.size() - end), to.subList(start, to.size() - end)));
        runs.add(new WordRun(Kind.KEPT, String.join("", from.subList(from.size() - end, from.size()))));
        return joined(runs);
    }

    private List<WordRun> middle(List<String> from, List<String> to) {
        long pairs = (long) from.size() * to.size();
        if (pairs > Math.min(MOST_PAIRS, left)) {
            return List.of(
                    new WordRun(Kind.DELETED, String.join("", from)), new WordRun(Kind.INSERTED, String.join("", to)));
        }
        left -= pairs;
        short[][] longest = longestCommon(from, to);
        List<WordRun> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                runs.add(new WordRun(Kind.KEPT, from.get(i++)));
                j++;
            } else if (j == to.size() || (i < from.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                runs.add(new WordRun(Kind.DELETED, from.get(i++)));
            } else {
                runs.add(new WordRun(Kind.INSERTED, to.get(j++)));
            }
        }
        return runs;
    }

    /** Of the texts from i and from j on; never more than the fewer words, so within a short by {@link #MOST_PAIRS}. */
    private static short[][] longestCommon(List<String> from, List<String> to) {
        short[][] longest = new short[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                longest[i][j] = from.get(i).equals(to.get(j))
                        ? (short) (longest[i + 1][j + 1] + 1)
                        : (short) Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    /** Neighbours become one run, deletions before insertions. A lone space between two changes changes with them. */
    private static List<WordRun> joined(List<WordRun> runs) {
        List<WordRun> joined = new ArrayList<>();
        var kept = new StringBuilder();
        var deleted = new StringBuilder();
        var inserted = new StringBuilder();
        Stream.concat(runs.stream(), Stream.of(new WordRun(Kind.KEPT, ""))).forEach(run -> {
            if (run.kind() == Kind.KEPT) {
                kept.append(run.text());
                return;
            }
            boolean inOne = !kept.isEmpty() && kept.toString().isBlank() && deleted.length() + inserted.length() > 0;
            if (inOne) {
                deleted.append(kept);
                inserted.append(kept);
            } else if (!kept.isEmpty()) {
                flush(joined, deleted, inserted);
                joined.add(new WordRun(Kind.KEPT, kept.toString()));
            }
            kept.setLength(0);
            (run.kind() == Kind.DELETED ? deleted : inserted).append(run.text());
        });
        flush(joined, deleted, inserted);
        if (!kept.isEmpty()) {
            joined.add(new WordRun(Kind.KEPT, kept.toString()));
        }
        return List.copyOf(joined);
    }

    private static void flush(List<WordRun> joined, StringBuilder deleted, StringBuilder inserted) {
        if (!deleted.isEmpty()) {
            joined.add(new WordRun(Kind.DELETED, deleted.toString()));
        }
        if (!inserted.isEmpty()) {
            joined.add(new WordRun(Kind.INSERTED, inserted.toString()));
        }
        deleted.setLength(0);
        inserted.setLength(0);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (before >= 0 && !isOneWord(before, c)) {
                words.add(text.substring(start, at));
                start = at;
            }
            before = c;
            at += Character.charCount(c);
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static boolean isOneWord(int before, int c) {
        return (isOfWord(before) && isOfWord(c)) || (Character.isWhitespace(before) && Character.isWhitespace(c));
    }

    private static boolean isOfWord(int c) {
        return (Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && !isKana(c))
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\''
                || c == '’'
                || c == 'ʼ'
                || c == '-';
    }

    private static boolean isKana(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }
}
