package org.consilium.people;

/** A name in one script. Which part stands first depends on where the person is at home, not on the reader. */
public record PersonName(String family, String given) {
    /** @param familyFirst the custom of the person's home (China: yes); Han characters are always family first, unspaced */
    public String display(boolean familyFirst) {
        if (family.codePoints().allMatch(Character::isIdeographic)) {
            return family + given;
        }
        return familyFirst ? family + " " + given : given + " " + family;
    }
}
