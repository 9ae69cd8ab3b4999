package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells refer to by number. */
final class SharedTexts implements Xml.Tags {

    private final List<String> all = new ArrayList<>();

    private final RichText text = new RichText();

    /** @param in null where there are none */
    static List<String> read(Package parts, String part) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (!part.isEmpty()) {
            try (InputStream in = parts.small(part)) {
                Xml.read(in, texts);
            }
        }
        return texts.all;
    }

    @Override
    public void start(String tag, XMLStreamReader at) {
        text.start(tag);
    }

    @Override
    public void text(String piece) {
        text.text(piece);
    }

    @Override
    public void end(String tag) {
        text.end(tag);
        if (tag.equals("si")) {
            all.add(text.take());
        }
    }
}
