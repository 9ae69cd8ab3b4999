package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML without document types, entities or anything from outside. Tags are told by local name, whatever the prefix. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Hears of one tag after the other. */
    interface Tags {

        void start(String tag, XMLStreamReader at);

        default void text(String text) {}

        default void end(String tag) {}
    }

    static void read(InputStream in, Tags tags) throws IOException {
        int depth = 0;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > Limits.DEPTH) {
                            throw new IOException("Too deep");
                        }
                        tags.start(reader.getLocalName(), reader);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        tags.text(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        tags.end(reader.getLocalName());
                    }
                    default -> {
                        // Comments and instructions say nothing.
                    }
                }
            }
            reader.close();
        } catch (XMLStreamException | RuntimeException broken) {
            throw reason(broken);
        }
    }

    /** The parser may wrap what the guarded stream has refused. */
    private static IOException reason(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException refused) {
                throw refused;
            }
        }
        return new IOException(broken);
    }

    /** An attribute by its local name, whatever its prefix. */
    static @Nullable String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute says yes. */
    static boolean flag(XMLStreamReader at, String name) {
        String value = attribute(at, name);
        return "1".equals(value) || "true".equals(value);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is resolved");
        });
        return factory;
    }
}
