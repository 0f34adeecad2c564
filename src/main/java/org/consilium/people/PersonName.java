package org.consilium.people;

/** A name in one script. Its order depends on the person's home country, not on the reader. */
public record PersonName(String family, String given) {
    /** Separates the parts of a foreigner's name in Han characters (GB/T 15834, section 4.14). */
    private static final char MIDDLE_DOT = '\u00B7';

    /**
     * @param familyFirst the custom of the person's home (China: yes). In Han characters such a name is written family
     *     name first and unspaced; any other as given name, middle dot, family name
     */
    public String display(boolean familyFirst) {
        if (family.isEmpty()) {
            return given;
        }
        if (family.codePoints().allMatch(PersonName::isHan)) {
            return familyFirst ? family + given : given + MIDDLE_DOT + family;
        }
        return familyFirst ? family + " " + given : given + " " + family;
    }

    private static boolean isHan(int codePoint) {
        return codePoint == MIDDLE_DOT || Character.isIdeographic(codePoint);
    }
}
