package org.saimahui.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The approved text and figures as a JSON object. Immutable, so the persistence context need not copy them to see changes. */
@Converter
@Immutable
class ApprovedReportConverter implements AttributeConverter<ApprovedReport, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ApprovedReport approved) {
        return approved == null ? null : JSON.writeValueAsString(approved);
    }

    @Override
    public @Nullable ApprovedReport convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : JSON.readValue(column, ApprovedReport.class);
    }
}
