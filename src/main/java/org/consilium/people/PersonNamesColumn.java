package org.consilium.people;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.consilium.shared.column.JsonText;

@Converter(autoApply = true)
public class PersonNamesColumn extends JsonText<PersonNames> {
    public PersonNamesColumn() {
        super(new TypeReference<>() {});
    }
}
