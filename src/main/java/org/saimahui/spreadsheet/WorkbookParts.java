package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where the sheets, texts and formats of a workbook lie. */
final class WorkbookParts {

    private static final String USUAL = "xl/workbook.xml";

    private final Package parts;

    private final Map<String, String> targets = new HashMap<>();

    private final List<Sheet> sheets = new ArrayList<>();

    private String texts = "";

    private String styles = "";

    private boolean from1904;

    private boolean recomputed;

    private WorkbookParts(Package parts) {
        this.parts = parts;
    }

    /** @param name as its tab says; @param part where it lies */
    record Sheet(String name, String part, boolean hidden) {}

    /** @throws UnreadableFileException where it is no workbook */
    static WorkbookParts of(Package parts) throws IOException {
        WorkbookParts workbook = new WorkbookParts(parts);
        workbook.find(workbook.main());
        return workbook;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Where the shared texts are; empty where there are none. */
    String texts() {
        return texts;
    }

    String styles() {
        return styles;
    }

    /** Whether days are counted from 1904. */
    boolean from1904() {
        return from1904;
    }

    /** Whether programs compute every formula anew before they show it: what is kept as its result says nothing. */
    boolean recomputed() {
        return recomputed;
    }

    private String main() throws IOException {
        String[] found = {""};
        if (parts.has("_rels/.rels")) {
            try (InputStream in = parts.small("_rels/.rels")) {
                Xml.read(in, (tag, at) -> {
                    if (String.valueOf(Xml.attribute(at, "Type")).endsWith("/officeDocument")) {
                        found[0] = Package.plain(String.valueOf(Xml.attribute(at, "Target")));
                    }
                });
            }
        }
        String main = parts.has(found[0]) ? found[0] : USUAL;
        if (!parts.has(main) || !main.endsWith(".xml") || main.startsWith("word/") || main.startsWith("ppt/")) {
            throw new UnreadableFileException(isOtherTable() ? "SHEET_OTHER_PROGRAM" : "SHEET_WRONG_TYPE");
        }
        return main;
    }

    /** Open document, Numbers and Excel's binary form are tables, too. */
    private boolean isOtherTable() {
        return parts.has("content.xml") || parts.has("Index/Document.iwa") || parts.has("xl/workbook.bin");
    }

    private void find(String main) throws IOException {
        String folder = main.contains("/") ? main.substring(0, main.lastIndexOf('/') + 1) : "";
        String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        texts = present(folder + "sharedStrings.xml");
        styles = present(folder + "styles.xml");
        if (parts.has(relations)) {
            try (InputStream in = parts.small(relations)) {
                Xml.read(in, (tag, at) -> {
                    if (tag.equals("Relationship")) {
                        relation(
                                folder,
                                String.valueOf(Xml.attribute(at, "Id")),
                                String.valueOf(Xml.attribute(at, "Type")),
                                String.valueOf(Xml.attribute(at, "Target")));
                    }
                });
            }
        }
        try (InputStream in = parts.small(main)) {
            Xml.read(in, (tag, at) -> {
                if (tag.equals("workbookPr")) {
                    from1904 = Xml.flag(at, "date1904");
                } else if (tag.equals("calcPr")) {
                    recomputed = Xml.flag(at, "fullCalcOnLoad");
                } else if (tag.equals("sheet")) {
                    String number = String.valueOf(sheets.size() + 1);
                    String part = targets.getOrDefault(
                            String.valueOf(Xml.attribute(at, "id")), folder + "worksheets/sheet" + number + ".xml");
                    String state = Objects.requireNonNullElse(Xml.attribute(at, "state"), "visible");
                    sheets.add(new Sheet(
                            Objects.requireNonNullElse(Xml.attribute(at, "name"), number),
                            part,
                            !state.equals("visible")));
                }
            });
        }
        sheets.removeIf(sheet -> !parts.has(sheet.part()));
    }

    private void relation(String folder, String id, String type, String target) {
        boolean fromRoot = target.startsWith("/") || target.startsWith("\\");
        String part = Package.plain(fromRoot ? target : folder + target);
        if (type.endsWith("/sharedStrings")) {
            texts = present(part);
        } else if (type.endsWith("/styles")) {
            styles = present(part);
        } else if (!type.endsWith("/chartsheet") && !type.endsWith("/dialogsheet")) {
            targets.put(id, part);
        } else {
            // No table; its name leads nowhere.
            targets.put(id, "");
        }
    }

    private String present(String part) {
        return parts.has(part) ? part : "";
    }
}
