package org.saimahui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a clean package, looked at before the library reads them: addresses that would ask for endless memory are
 * refused, in whatever part they stand.
 */
final class SheetParts {

    private static final String WORKBOOK = "xl/workbook.xml";

    private final Map<String, SheetOutline> outlines = new HashMap<>();

    private final List<Sheet> sheets = new ArrayList<>();

    private SheetParts() {}

    /** @param name as its tab says */
    record Sheet(String name, boolean hidden, SheetOutline outline) {}

    static List<Sheet> of(byte[] clean) {
        SheetParts parts = new SheetParts();
        try {
            parts.outline(clean);
            parts.list(clean);
        } catch (IOException | NumberFormatException broken) {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
        return parts.sheets;
    }

    private void outline(byte[] clean) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(clean))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.startsWith("xl/") && name.endsWith(".xml")) {
                    outlines.put(name, SheetOutline.of(open(in)));
                }
            }
        }
    }

    private void list(byte[] clean) throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream relations = Package.part(clean, "xl/_rels/workbook.xml.rels")) {
            Xml.read(open(relations), (tag, at) -> {
                if (tag.equals("Relationship")) {
                    targets.put(String.valueOf(Xml.attribute(at, "Id")), target(Xml.attribute(at, "Target")));
                }
            });
        }
        try (InputStream workbook = Package.part(clean, WORKBOOK)) {
            Xml.read(open(workbook), (tag, at) -> {
                if (tag.equals("sheet")) {
                    SheetOutline outline = outlines.get(targets.get(
                            at.getAttributeValue(null, "id") == null
                                    ? String.valueOf(Xml.attribute(at, "id"))
                                    : at.getAttributeValue(null, "id")));
                    boolean hidden =
                            Xml.attribute(at, "state") != null && !"visible".equals(Xml.attribute(at, "state"));
                    if (outline != null) {
                        String name = Objects.requireNonNullElse(Xml.attribute(at, "name"), "");
                        sheets.add(new Sheet(name, hidden, outline));
                    }
                }
            });
        }
    }

    private static String target(@Nullable String target) {
        String path = Objects.requireNonNullElse(target, "").toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : "xl/" + path;
    }

    /** A parser closes what it has read; the package goes on. */
    private static InputStream open(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }
}
