package org.saimahui.contest;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.hibernate.annotations.Immutable;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;

/** Settings as a JSON object with the members of the contest file. Immutable, so the persistence context need not copy them to see changes. */
@Converter
@Immutable
class EveningSettingsConverter implements AttributeConverter<EveningSettings, String> {

    @Override
    public String convertToDatabaseColumn(EveningSettings settings) {
        return CanonicalJson.write(settings.toDocument());
    }

    @Override
    public EveningSettings convertToEntityAttribute(String column) {
        InputProblems problems = new InputProblems();
        Object document = StrictJson.parse(column.getBytes(StandardCharsets.UTF_8), problems);
        EveningSettings settings = EveningSettings.read(Fields.asKept(document, "", problems));
        problems.orThrow();
        return settings;
    }
}
