package org.saimahui.exchange;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schemas the portal serves, loaded as another program would: by their addresses. */
final class Schemas {

    static final Schema CONTEST = load("saimahui-contest-1.json");

    static final Schema STANDINGS = load("standings-1.json");

    static final Schema RESULTS = load("results-1.json");

    /** The one that describes schemas. */
    static final Schema OF_SCHEMAS =
            registry().getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    private Schemas() {}

    /** @return what is wrong, one sentence each */
    static List<String> problems(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static Schema load(String file) {
        return registry().getSchema(SchemaLocation.of("https://portal.test/api/v1/schemas/" + file));
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaIdResolvers(
                        ids -> ids.mapPrefix("https://portal.test/api/v1/schemas/", "classpath:schemas/")));
    }
}
