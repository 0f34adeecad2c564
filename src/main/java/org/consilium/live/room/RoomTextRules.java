package org.consilium.live.room;

import java.util.List;
import java.util.Set;
import org.consilium.live.identity.PatientIdentityRules;
import org.consilium.shared.Languages;
import org.consilium.shared.Problem;
import org.consilium.shared.WrittenText;

/** What a text in the room may contain. Pure. */
public final class RoomTextRules {
    public static final int LONGEST_TEXT = 4_000;

    /**
     * Of one message or question with its translations and answers, which are sent together in one frame, again with
     * every vote and reaction; a character takes up to three bytes.
     */
    static final int MOST_CHARACTERS = 12_000;

    /** Of translations, and of answers. */
    public static final int MOST_LANGUAGES = 8;

    private RoomTextRules() {}

    static void check(String text) {
        WrittenText.check(text, LONGEST_TEXT);
    }

    static void checkLanguage(String language) {
        if (!Languages.isKnown(language)) {
            throw Problem.unprocessable(
                            "text.language", "The language is not a BCP 47 tag. Send one such as uk or zh-Hans.")
                    .asException();
        }
    }

    /** Whether one more text still fits; {@code others} are those that stay beside it, in as many languages. */
    static void checkFits(String text, int characters, Set<String> others, String language) {
        if (characters + text.length() > MOST_CHARACTERS) {
            throw Problem.unprocessable(
                            "text.too_much",
                            "With its translations and answers it would have " + (characters + text.length())
                                    + " characters, at most " + MOST_CHARACTERS
                                    + " are stored together. Write it shorter.")
                    .asException();
        }
        if (!others.contains(language) && others.size() >= MOST_LANGUAGES) {
            throw Problem.unprocessable(
                            "text.languages",
                            "It exists in " + MOST_LANGUAGES + " languages already. Use one of these.")
                    .asException();
        }
    }

    /** After the writer has confirmed that it is not a patient's, it is sent. */
    static void checkIdentity(RoomFacts facts, String text, boolean checked) {
        if (checked) {
            return;
        }
        List<PatientIdentityRules.Finding> findings = PatientIdentityRules.find(text, facts.warnings());
        if (!findings.isEmpty()) {
            throw Problem.unprocessable(
                            "text.patient_identity",
                            "This looks like a patient's identity. Remove it; if it is not one, confirm that and send it again.")
                    .with("findings", findings)
                    .asException();
        }
    }
}
