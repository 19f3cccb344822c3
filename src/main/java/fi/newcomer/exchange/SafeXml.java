package fi.newcomer.exchange;

import fi.newcomer.exchange.WrongExchangeFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XLIFF that comes from outside: bounded in size and depth, without document type, entity or any other file, and
 * only what the schema of XLIFF 2.1 allows.
 */
final class SafeXml {

    private static final Logger log = LoggerFactory.getLogger(SafeXml.class);

    /** Bytes. */
    static final int LARGEST = 5_000_000;

    static final String XLIFF = "urn:oasis:names:tc:xliff:document:2.0";

    private static final int DEEPEST = 60;

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** OASIS's own files, which the library carries. */
    private static final String SCHEMAS = "/net/sf/okapi/lib/xliff2/";

    private static final Schema CORE = schema();

    private SafeXml() {
    }

    /** The document. @throws WrongExchangeFile if it is none that may be read */
    static Document read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new WrongExchangeFile(Reason.TOO_LARGE, "");
        }
        walk(bytes);
        try {
            validate(bytes);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        }
        catch (SAXParseException e) {
            throw wrong(Reason.INVALID, e.getLineNumber(), e);
        }
        catch (SAXException | IOException e) {
            throw wrong(Reason.NOT_XML, 0, e);
        }
        catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes through the whole file once with a reader that knows no entities, before anything else sees it. */
    private static void walk(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new WrongExchangeFile(Reason.DOCTYPE, "");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (depth == 0) {
                            root(reader);
                        }
                        if (++depth > DEEPEST) {
                            throw new WrongExchangeFile(Reason.INVALID, reader.getLocation().getLineNumber());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                    }
                }
            }
        }
        catch (XMLStreamException e) {
            throw wrong(Reason.NOT_XML, e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), e);
        }
        catch (RuntimeException e) {
            if (e instanceof WrongExchangeFile) {
                throw e;
            }
            // The JDK's reader throws others than its own exception on some broken bytes.
            throw wrong(Reason.NOT_XML, 0, e);
        }
    }

    /** The reader's own words are English and for programmers: they go to the log, in one line. */
    private static WrongExchangeFile wrong(Reason reason, int line, Exception e) {
        log.info("An XLIFF file was refused in line {}: {}", line, String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        return new WrongExchangeFile(reason, line);
    }

    private static void root(XMLStreamReader reader) {
        String version = reader.getAttributeValue(null, "version");
        if (!reader.getLocalName().equals("xliff") || !XLIFF.equals(reader.getNamespaceURI()) || version == null
                || !version.matches("2\\.[01]")) {
            throw new WrongExchangeFile(Reason.NOT_XLIFF,
                    reader.getLocalName() + (version == null ? "" : " " + version));
        }
    }

    private static void validate(byte[] bytes) throws SAXException, IOException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(NO_DOCTYPE, true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        var validator = CORE.newValidator();
        validator.setErrorHandler(strict());
        validator.validate(new SAXSource(reader, new InputSource(new ByteArrayInputStream(bytes))));
    }

    private static ErrorHandler strict() {
        return new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }
        };
    }

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            return factory.newSchema(resource("xliff_core_2.0.xsd"));
        }
        catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL resource(String name) {
        URL resource = SafeXml.class.getResource(SCHEMAS + name);
        if (resource == null) {
            throw new IllegalStateException("The library has no " + name);
        }
        return resource;
    }
}
