package org.saimahui.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The approved text and figures as a JSON object. Immutable, so the persistence context need not copy them to see changes,
 * and what one text says is read once: each command of the stage looks at all reports, which hardly ever change.
 */
@Converter
@Immutable
class ApprovedReportConverter implements AttributeConverter<ApprovedReport, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Cache<String, ApprovedReport> READ =
            Caffeine.newBuilder().maximumSize(200).build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ApprovedReport approved) {
        return approved == null ? null : JSON.writeValueAsString(approved);
    }

    @Override
    public @Nullable ApprovedReport convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : READ.get(column, text -> JSON.readValue(text, ApprovedReport.class));
    }
}
