package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML without document types, entities or anything from outside. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Sees one start tag after the other. */
    interface Tags {

        void start(String tag, XMLStreamReader at);

        /** Whether to go on reading. */
        default boolean goesOn() {
            return true;
        }
    }

    static void read(InputStream in, Tags tags) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (tags.goesOn() && reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    tags.start(reader.getLocalName(), reader);
                }
            }
            reader.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
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
