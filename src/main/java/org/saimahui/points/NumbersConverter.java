package org.saimahui.points;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** Running numbers as a JSON array of whole numbers: {@code [5,2]}. The list is never changed, so the persistence context need not copy it. */
@Converter
@Immutable
class NumbersConverter implements AttributeConverter<List<Integer>, String> {

    @Override
    public String convertToDatabaseColumn(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public List<Integer> convertToEntityAttribute(String stored) {
        String inner = stored.substring(1, stored.length() - 1);
        return inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split(",")).map(Integer::valueOf).toList();
    }
}
