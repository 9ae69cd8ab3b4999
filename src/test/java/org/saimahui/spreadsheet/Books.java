package org.saimahui.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks for tests, made part by part so that any part may be odd. */
public final class Books {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Books() {}

    /** A workbook as our own writer makes it. */
    public static byte[] of(Sheet... sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XlsxWriter.write(List.of(sheets), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same with sheets of these names hidden. */
    public static byte[] hiding(byte[] book, String... names) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Path file = Files.write(Files.createTempFile("book", ".xlsx"), book);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        for (String name : names) {
            // As our own writer spells what is not ASCII.
            String spelled = name.chars()
                    .mapToObj(c -> "&#x" + Integer.toHexString(c) + ";")
                    .collect(Collectors.joining());
            String shown = "<sheet name=\"" + spelled + "\"";
            if (!workbook.contains(shown)) {
                throw new IllegalArgumentException(name + " is none of " + workbook);
            }
            workbook = workbook.replace(shown, shown + " state=\"hidden\"");
        }
        parts.put("xl/workbook.xml", workbook.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** A table of texts and numbers whose first row is the heads. */
    public static Sheet sheet(String name, List<?> heads, List<?>... rows) {
        List<List<Object>> all = new ArrayList<>();
        for (List<?> row : rows) {
            all.add(new ArrayList<>(row));
        }
        return new Sheet(
                name, heads.stream().map(h -> new Sheet.Head(h.toString(), 12)).toList(), List.copyOf(all));
    }

    /** A workbook with one sheet, whose XML between the sheet's tags is given. */
    public static byte[] raw(String sheetXml) {
        return zip(parts(sheetXml));
    }

    /** The same with number formats of its own: the cells' styles 1 and on, in order. */
    public static byte[] formatted(String sheetXml, List<String> formats) {
        Map<String, byte[]> parts = parts(sheetXml);
        StringBuilder own = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.size(); i++) {
            String code =
                    formats.get(i).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
            own.append("<numFmt numFmtId=\"" + (200 + i) + "\" formatCode=\"" + code + "\"/>");
            styles.append("<xf numFmtId=\"" + (200 + i) + "\"/>");
        }
        parts.put(
                "xl/styles.xml",
                xml("<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + own + "</numFmts><cellXfs>" + styles
                        + "</cellXfs></styleSheet>"));
        return zip(parts);
    }

    /** The parts of a workbook with one sheet called 述职人, to be changed. */
    static Map<String, byte[]> parts(String sheetXml) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", xml("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""));
        parts.put(
                "xl/workbook.xml",
                xml("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org"
                        + "/officeDocument/2006/relationships\"><sheets><sheet name=\"述职人\" sheetId=\"1\" r:id=\"rId1\"/>"
                        + "</sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                xml("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
                        + "2006/relationships\"><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/>"
                        + "</Relationships>"));
        parts.put(
                "xl/styles.xml",
                xml("<styleSheet xmlns=\"" + MAIN + "\"><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
        parts.put("xl/worksheets/sheet1.xml", xml("<worksheet xmlns=\"" + MAIN + "\">" + sheetXml + "</worksheet>"));
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Makes the directory of a package say another size for a part; the part itself stays. */
    static void declare(byte[] zip, String part, int size) {
        byte[] name = part.getBytes(StandardCharsets.US_ASCII);
        for (int at = 46; at + name.length <= zip.length; at++) {
            boolean entry = zip[at - 46] == 'P' && zip[at - 45] == 'K' && zip[at - 44] == 1 && zip[at - 43] == 2;
            if (entry && Arrays.equals(zip, at, at + name.length, name, 0, name.length)) {
                ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(at - 46 + 24, size);
                return;
            }
        }
        throw new IllegalArgumentException(part);
    }

    /**
     * An old compound file as a workbook with a password is one: header, one sector of the allocation table, one of the
     * directory with a root and these streams, one of content.
     */
    static byte[] container(String... streams) {
        ByteBuffer file = ByteBuffer.allocate(4 * 512).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xe11ab1a1e011cfd0L);
        file.putShort(24, (short) 0x3e).putShort(26, (short) 3).putShort(28, (short) -2);
        file.putShort(30, (short) 9).putShort(32, (short) 6);
        file.putInt(44, 1).putInt(48, 1).putInt(56, 0).putInt(60, -2).putInt(68, -2);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i == 0 ? 0 : -1);
        }
        file.putInt(512, -3).putInt(516, -2).putInt(520, -2);
        entry(file, 1024, "Root Entry", 5);
        for (int i = 0; i < streams.length; i++) {
            entry(file, 1024 + 128 * (i + 1), streams[i], 2);
        }
        return file.array();
    }

    private static void entry(ByteBuffer file, int at, String name, int type) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
        file.put(at, letters).putShort(at + 64, (short) (letters.length + 2)).put(at + 66, (byte) type);
        file.putInt(at + 68, -1).putInt(at + 72, -1).putInt(at + 76, -1).putInt(at + 116, 2);
    }

    static byte[] xml(String text) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Rows of inline texts. */
    public static String rows(List<?>... rows) {
        StringBuilder xml = new StringBuilder("<sheetData>");
        for (int r = 0; r < rows.length; r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows[r].size(); c++) {
                xml.append("<c r=\"")
                        .append(Line.letters(c))
                        .append(r + 1)
                        .append("\" t=\"inlineStr\"><is><t>")
                        .append(rows[r].get(c))
                        .append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData>").toString();
    }

    /** The texts of a table, row by row. */
    static List<List<String>> texts(Table table) {
        return table.lines().stream()
                .map(line -> line.cells().stream().map(Cell::text).toList())
                .toList();
    }

    static byte[] zeros(int size) {
        byte[] zeros = new byte[size];
        Arrays.fill(zeros, (byte) ' ');
        return zeros;
    }
}
