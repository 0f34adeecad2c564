package org.consilium.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.internal.ContentTypeManager;
import org.apache.poi.openxml4j.opc.internal.ZipContentTypeManager;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first sheet of an Excel workbook (ISO/IEC 29500). Reads the stored results of formulas and computes nothing.
 * Bounded before and while it is unpacked.
 */
final class Workbook {
    /** Its own files are sheets; files in the folders below it, such as relationships, are read as a tree. */
    private static final String SHEETS = "xl/worksheets/";

    /** Of all parts together, unpacked. A list of 20,000 terms needs a fifth of it. */
    static final long MOST_BYTES = 30_000_000;

    /**
     * Of each part except sheets and texts, unpacked: it is read as a tree, which takes several times as much memory.
     */
    static final long MOST_OF_TREE = 2_000_000;

    static final int MOST_PARTS = 500;
    static final int MOST_COLUMNS = 100;

    /** Of all cells together, in characters: one long text may be used by thousands of cells. */
    static final long MOST_TEXT = 5_000_000;

    /** Parts that are not read as a tree. */
    private static final Set<String> LONG_TYPES =
            Set.of(XSSFRelation.WORKSHEET.getContentType(), XSSFRelation.SHARED_STRINGS.getContentType());

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Magic number of workbooks before 2007 and of protected ones (MS-CFB, 2.2). */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Workbook() {}

    static boolean looksLikeOne(byte[] bytes) {
        return begins(bytes, ZIP) || begins(bytes, COMPOUND);
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    static Table read(byte[] bytes, int mostLines) {
        Sheet sheet = new Sheet(mostLines);
        try {
            if (!begins(bytes, ZIP) || !isBounded(bytes)) {
                return unreadable();
            }
            read(bytes, sheet);
        } catch (Enough enough) {
            return enough.swollen ? unreadable() : new Table(sheet.lines, null, false, null);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            return unreadable();
        }
        return new Table(sheet.lines, null, false, null);
    }

    private static Table unreadable() {
        return new Table(List.of(), null, false, new TableFinding(1, TableFlaw.WORKBOOK, "", ""));
    }

    /** Unpacks everything once and keeps almost nothing: the size that a part declares may be wrong. */
    private static boolean isBounded(byte[] bytes) throws IOException, InvalidFormatException {
        byte[] buffer = new byte[16_384];
        long size = 0;
        int parts = 0;
        List<String> longOnes = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    return false;
                }
                long before = size;
                long most = mayBeLong(part.getName()) ? MOST_BYTES : MOST_OF_TREE;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (size > MOST_BYTES || size - before > most) {
                        return false;
                    }
                }
                if (size - before > MOST_OF_TREE) {
                    longOnes.add(part.getName());
                }
            }
        }
        return parts > 0 && (longOnes.isEmpty() || areSheetsOrTexts(longOnes, bytes));
    }

    /** By content type, as the package will be read: a part under the name of a sheet may be anything. */
    private static boolean areSheetsOrTexts(List<String> names, byte[] bytes)
            throws IOException, InvalidFormatException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry part = zip.getNextEntry();
            while (part != null && !part.getName().equals(ContentTypeManager.CONTENT_TYPES_PART_NAME)) {
                part = zip.getNextEntry();
            }
            if (part == null) {
                return false;
            }
            ContentTypeManager types = new ZipContentTypeManager(zip, null);
            for (String name : names) {
                if (!LONG_TYPES.contains(types.getContentType(PackagingURIHelper.createPartName("/" + name)))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Where every program puts sheets and their texts. Everything else is read when the package is opened, or not at
     * all.
     */
    private static boolean mayBeLong(String name) {
        boolean sheet = name.startsWith(SHEETS) && name.indexOf('/', SHEETS.length()) < 0;
        return sheet || name.equals("xl/sharedStrings.xml");
    }

    private static void read(byte[] bytes, Sheet sheet)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader workbook = new XSSFReader(parts);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
            Iterator<InputStream> sheets = workbook.getSheetsData();
            while (sheet.lines.isEmpty() && sheets.hasNext()) {
                try (InputStream data = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            workbook.getStylesTable(), strings, sheet, new DataFormatter(Locale.ROOT), false));
                    xml.parse(new InputSource(data));
                }
            }
        }
    }

    /** Ends the reading. {@code swollen}: beyond the bounds; otherwise enough lines were read. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean swollen;

        Enough(boolean swollen) {
            super(null, null, false, false);
            this.swollen = swollen;
        }
    }

    private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final int mostLines;
        private final List<Table.Line> lines = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private long text;

        Sheet(int mostLines) {
            this.mostLines = mostLines;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            if (value == null || value.isBlank()) {
                return;
            }
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            text += value.length();
            if (column >= MOST_COLUMNS || text > MOST_TEXT) {
                throw new Enough(true);
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }

        @Override
        public void endRow(int row) {
            if (!cells.isEmpty()) {
                lines.add(new Table.Line(row + 1, List.copyOf(cells)));
            }
            if (lines.size() >= mostLines) {
                throw new Enough(false);
            }
        }
    }
}
