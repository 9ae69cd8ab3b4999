package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook, by the number of a cell's style. */
final class Formats implements Xml.Tags {

    private static final Map<Integer, String> BUILT_IN = builtIn();

    private final Map<String, String> own = new HashMap<>();

    private final List<String> styles = new ArrayList<>();

    private final Map<String, NumberFormat> made = new HashMap<>();

    /** What conditions show numbers as, by the number of the condition's format; empty where it leaves them alone. */
    private final List<String> conditional = new ArrayList<>();

    private boolean inStyles;

    private boolean inConditional;

    private Formats() {}

    static Formats read(Package parts, String part) throws IOException {
        Formats formats = new Formats();
        if (!part.isEmpty()) {
            try (InputStream in = parts.small(part)) {
                Xml.read(in, formats);
            }
        }
        return formats;
    }

    /** @param style as the cell says; null where it says nothing */
    NumberFormat of(@Nullable String style) {
        String id = "0";
        if (style != null && style.matches("[0-9]{1,5}") && Integer.parseInt(style) < styles.size()) {
            id = styles.get(Integer.parseInt(style));
        }
        return made.computeIfAbsent(id, this::make);
    }

    /** @param number of a condition's format. @return the format's code; empty where it has none */
    String conditional(@Nullable String number) {
        boolean known = number != null && number.matches("[0-9]{1,5}") && Integer.parseInt(number) < conditional.size();
        return known ? conditional.get(Integer.parseInt(number)) : "";
    }

    private NumberFormat make(String id) {
        String code = own.get(id);
        if (code == null) {
            code = id.matches("[0-9]{1,3}") ? BUILT_IN.getOrDefault(Integer.parseInt(id), "General") : "General";
        }
        return NumberFormat.of(code);
    }

    @Override
    public void start(String tag, XMLStreamReader at) {
        switch (tag) {
            case "numFmt" -> {
                String code = Objects.requireNonNullElse(Xml.attribute(at, "formatCode"), "General");
                if (inConditional) {
                    conditional.set(conditional.size() - 1, code);
                } else {
                    own.putIfAbsent(String.valueOf(Xml.attribute(at, "numFmtId")), code);
                }
            }
            case "dxf" -> {
                inConditional = true;
                conditional.add("");
            }
            case "cellXfs" -> inStyles = true;
            case "xf" -> {
                if (inStyles) {
                    styles.add(Objects.requireNonNullElse(Xml.attribute(at, "numFmtId"), "0"));
                }
            }
            default -> {
                // Fonts and colours.
            }
        }
    }

    @Override
    public void end(String tag) {
        inStyles &= !tag.equals("cellXfs");
        inConditional &= !tag.equals("dxf");
    }

    /** Days that look different in every country are shown in the one way that cannot be mistaken. */
    private static Map<Integer, String> builtIn() {
        Map<Integer, String> formats = new HashMap<>();
        String[] numbers = {"General", "0", "0.00", "#,##0", "#,##0.00"};
        for (int i = 0; i < numbers.length; i++) {
            formats.put(i, numbers[i]);
        }
        for (int i = 5; i <= 8; i++) {
            formats.put(i, i < 7 ? "¥#,##0;-¥#,##0" : "¥#,##0.00;-¥#,##0.00");
        }
        formats.put(9, "0%");
        formats.put(10, "0.00%");
        formats.put(11, "0.00E+00");
        formats.put(12, "# ?/?");
        formats.put(13, "# ??/??");
        formats.put(14, "yyyy-mm-dd");
        formats.put(15, "d-mmm-yy");
        formats.put(16, "d-mmm");
        formats.put(17, "mmm-yy");
        formats.put(18, "h:mm AM/PM");
        formats.put(19, "h:mm:ss AM/PM");
        formats.put(20, "h:mm");
        formats.put(21, "h:mm:ss");
        formats.put(22, "yyyy-mm-dd h:mm");
        for (int year : new int[] {27, 36, 50, 52, 57}) {
            formats.put(year, "yyyy\"年\"m\"月\"");
        }
        for (int day : new int[] {28, 29, 51, 53, 54, 58}) {
            formats.put(day, "m\"月\"d\"日\"");
        }
        formats.put(30, "yyyy-mm-dd");
        formats.put(31, "yyyy\"年\"m\"月\"d\"日\"");
        formats.put(32, "h\"时\"mm\"分\"");
        formats.put(33, "h\"时\"mm\"分\"ss\"秒\"");
        for (int time : new int[] {34, 55}) {
            formats.put(time, "AM/PM h\"时\"mm\"分\"");
        }
        for (int time : new int[] {35, 56}) {
            formats.put(time, "AM/PM h\"时\"mm\"分\"ss\"秒\"");
        }
        for (int i = 37; i <= 40; i++) {
            formats.put(i, i < 39 ? "#,##0;-#,##0" : "#,##0.00;-#,##0.00");
        }
        formats.put(41, "#,##0;-#,##0;\"-\"");
        formats.put(42, "¥#,##0;-¥#,##0;\"-\"");
        formats.put(43, "#,##0.00;-#,##0.00;\"-\"");
        formats.put(44, "¥#,##0.00;-¥#,##0.00;\"-\"");
        formats.put(45, "mm:ss");
        formats.put(46, "[h]:mm:ss");
        formats.put(47, "mm:ss");
        formats.put(48, "0.0E+0");
        formats.put(49, "@");
        return formats;
    }
}
