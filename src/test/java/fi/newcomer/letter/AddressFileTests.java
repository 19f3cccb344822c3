package fi.newcomer.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.newcomer.language.Language;
import fi.newcomer.letter.RowMistake.Kind;
import fi.newcomer.letter.WrongAddressFile.Reason;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link AddressFile}. */
class AddressFileTests {

    private static final String HEADER = "namn;gatuadress;postnummer;ort;land;språk\n";

    private static final String GOOD = "Åsa Öberg;Testgatan 1 A 2;10600;Ekenäs;;sv\n";

    private static final LetterLanguages LANGUAGES = new LetterLanguages(List.of(
            new Language("sv", "svenska", "ltr", true), new Language("fi", "suomi", "ltr", true),
            new Language("uk", "українська", "ltr", false), new Language("ar", "العربية", "rtl", false),
            new Language("ru", "русский", "ltr", false)));

    private static final AddressFile FILE = new AddressFile(LANGUAGES,
            (text) -> text.codePoints().filter((it) -> it > 0xFFFF).mapToObj(Character::toString).collect(Collectors.joining()));

    @Test
    void readsAnAddressAndWritesItAsPostiAsks() {
        AddressList list = read(HEADER + GOOD + "Иван Тестов;Testvägen 3;FI-10300;Karis;Suomi;ryska\n"
                + "محمد التجريبي;12 Test Street;SW1A 1AA;London;England;ar-SY\n");
        assertThat(list.mistakes()).isEmpty();
        assertThat(list.guessed()).isFalse();
        assertThat(list.addressees()).extracting(Addressee::lines).containsExactly(
                List.of("Åsa Öberg", "Testgatan 1 A 2", "10600 EKENÄS"),
                List.of("Иван Тестов", "Testvägen 3", "10300 KARIS"),
                List.of("محمد التجريبي", "12 Test Street", "SW1A 1AA LONDON", "ENGLAND"));
        assertThat(list.addressees()).extracting((it) -> it.language().code()).containsExactly("sv", "ru", "ar");
        assertThat(list.addressees()).extracting(Addressee::row).containsExactly(2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Namn;Gatuadress;Postnummer;Ort", "nimi,katuosoite,postinumero,postitoimipaikka",
            "NAME\tStreet\tPostcode\tCity", "Nimi;Lähiosoite;Postinumero;Paikkakunta", "\"name\",\"street_address\",\"postal code\",\"town\"" })
    void headersAndSeparatorsOfThreeLanguages(String header) {
        String separator = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ",";
        AddressList list = read(header + "\r\n\r\n" + String.join(separator, "\"Test, Anna\"", "Testgatan 1", "10600", "Ekenäs") + "\r\n");
        assertThat(list.addressees()).singleElement()
            .extracting(Addressee::name, Addressee::row)
            .containsExactly("Test, Anna", 3);
        assertThat(list.addressees().getFirst().language()).isNull();
    }

    static Stream<Encoded> encodings() {
        String western = HEADER + GOOD + "Jørgen Löfström;Testgränden 4;10600;Ekenäs;;sv\nÄlva Åström;Björkvägen 7;10600;Ekenäs;;fi\n";
        String russian = HEADER + "Иван Тестов;Testvagen 3;10300;Karis;;\nМария Проверкина;Testvagen 5;10300;Karis;;\n"
            .repeat(4);
        String arabic = HEADER.replace("å", "a").replace("spra", "language;").replaceAll("language;.*", "language")
                + "\nمحمد التجريبي;Testgatan 1;10600;Ekenas;;ar\nفاطمة المثال;Testgatan 2;10600;Ekenas;;ar\n".repeat(4);
        return Stream.of(new Encoded("UTF-8", western, FileEncoding.UTF_8, false, new byte[0]),
                new Encoded("UTF-8", western, FileEncoding.UTF_8, false, new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF }),
                new Encoded("UTF-16", western, FileEncoding.UTF_16BE, false, new byte[0]),
                new Encoded("UTF-16LE", western, FileEncoding.UTF_16LE, false, new byte[] { (byte) 0xFF, (byte) 0xFE }),
                new Encoded("UTF-16LE", western, FileEncoding.UTF_16LE, true, new byte[0]),
                new Encoded("windows-1252", western, FileEncoding.WINDOWS_1252, true, new byte[0]),
                new Encoded("windows-1251", russian.replace("språk", "kieli"), FileEncoding.WINDOWS_1251, true, new byte[0]),
                new Encoded("windows-1256", arabic, FileEncoding.WINDOWS_1256, true, new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void findsTheEncodingAndSaysWhenItIsOnlyLikely(Encoded file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(file.mark);
        bytes.writeBytes(file.text.getBytes(Charset.forName(file.charset)));
        AddressList list = FILE.read(bytes.toByteArray(), null);
        assertThat(list.encoding()).isEqualTo(file.found);
        assertThat(list.guessed()).isEqualTo(file.guessed);
        assertThat(list.mistakes()).isEmpty();
        assertThat(list.addressees()).isNotEmpty().allSatisfy((it) -> assertThat(file.text).contains(it.name()));
    }

    @Test
    void aPersonMayChooseTheEncoding() {
        byte[] bytes = (HEADER + GOOD).getBytes(Charset.forName("windows-1252"));
        assertThat(FILE.read(bytes, FileEncoding.WINDOWS_1252).addressees().getFirst().name()).isEqualTo("Åsa Öberg");
        assertReason(bytes, FileEncoding.UTF_8, Reason.ENCODING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A;Testgatan 1;10600;Ekenäs;                  | CELLS    |
            A;Testgatan 1;10600;Ekenäs;;sv;more          | CELLS    |
            ;Testgatan 1;10600;Ekenäs;;sv                | MISSING  | NAME
            A; ;10600;Ekenäs;;sv                         | MISSING  | STREET
            A;Testgatan 1;;Ekenäs;;sv                    | MISSING  | POSTCODE
            A;Testgatan 1;10600;;;sv                     | MISSING  | CITY
            "=HYPERLINK(""x"")";Testgatan 1;10600;E;;sv  | FORMULA  | NAME
            +358;Testgatan 1;10600;E;;sv                 | FORMULA  | NAME
            A;@SUM;10600;E;;sv                           | FORMULA  | STREET
            A;-1;10600;E;;sv                             | FORMULA  | STREET
            Anna\u202EtseT;Testgatan 1;10600;E;;sv       | HIDDEN   | NAME
            A\u200Bb;Testgatan 1;10600;E;;sv             | HIDDEN   | NAME
            "Anna\\nTest";Testgatan 1;10600;E;;sv         | HIDDEN   | NAME
            A;Testgatan 1;1060;E;;sv                     | POSTCODE | POSTCODE
            A;Testgatan 1;106000;E;;sv                   | POSTCODE | POSTCODE
            A;Testgatan 1;<b>;E;Sverige;sv               | POSTCODE | POSTCODE
            A;Testgatan 1;10600;E;;klingon               | LANGUAGE | LANGUAGE
            A;Testgatan 1;10600;E;;xx                    | LANGUAGE | LANGUAGE
            A;Testgatan 1;10600;E;;_                     | LANGUAGE | LANGUAGE
            \uD83D\uDE00;Testgatan 1;10600;E;;sv         | SIGNS    | NAME
            """)
    void namesEachWrongRowAndKeepsTheOthers(String row, Kind kind, AddressColumn column) {
        AddressList list = read(HEADER + GOOD + row.translateEscapes() + "\n" + GOOD);
        assertThat(list.mistakes()).singleElement()
            .extracting(RowMistake::row, RowMistake::kind, RowMistake::column)
            .containsExactly(3, kind, column);
        assertThat(list.addressees()).extracting(Addressee::row).containsExactly(2, 4);
    }

    @Test
    void aNameOfTwoHundredCharactersIsNamed() {
        AddressList list = read(HEADER + "N".repeat(200) + ";Testgatan 1;10600;Ekenäs;;sv\n" + GOOD);
        assertThat(list.mistakes()).containsExactly(new RowMistake(2, Kind.TOO_LONG, AddressColumn.NAME));
        assertThat(list.addressees()).hasSize(1);
    }

    @Test
    void anAddressThatIsHigherThanTheWindowIsNamed() {
        AddressList list = read(HEADER + "Wa ".repeat(23) + "A;" + "Mo ".repeat(22) + "12;SW1A 1AA;" + "W".repeat(40) + ";" + "M".repeat(40)
                + ";sv\n" + "W".repeat(60) + ";" + "W".repeat(69) + ";10600;Ekenäs;;sv\n"
                + "Anna-Maria Testsson-Provberg c/o Långfristiga Prövningsbyrån Ab Oy;Gamla Strandvägen 12 B trappa 3 lägenhet 45, "
                + "gårdshuset;1234 AB;Exempelstad vid sjön;Nederländerna;sv\n");
        assertThat(list.mistakes()).containsExactly(new RowMistake(2, Kind.TOO_LONG, AddressColumn.NAME),
                new RowMistake(3, Kind.TOO_LONG, AddressColumn.STREET));
        assertThat(list.addressees()).extracting(Addressee::row).containsExactly(4);
    }

    @Test
    void refusesWhatIsNoListOfAddresses() {
        assertReason(new byte[0], null, Reason.EMPTY);
        assertReason(HEADER.getBytes(StandardCharsets.UTF_8), null, Reason.EMPTY);
        assertReason(new byte[] { 'P', 'K', 3, 4, 0, 0 }, null, Reason.NO_TEXT);
        assertReason("namn;gata\nA;B\n".getBytes(StandardCharsets.UTF_8), null, Reason.COLUMNS);
        assertReason("namn;namn;gata;postnummer;ort\nA;B;C;10600;E\n".getBytes(StandardCharsets.UTF_8), null, Reason.TWICE);
        assertReason((HEADER + "\"Anna;Testgatan").getBytes(StandardCharsets.UTF_8), null, Reason.QUOTES);
        assertReason(new byte[AddressFile.LARGEST + 1], null, Reason.TOO_LARGE);
        assertReason((HEADER + "A;B 1;10600;E;;\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8), null, Reason.TOO_MANY);
        assertThat(read(HEADER + "A;B 1;10600;E;;\n".repeat(AddressFile.MOST)).addressees()).hasSize(AddressFile.MOST);
    }

    @Test
    void saysWhichColumnsAreMissingAndWhichItDoesNotRead() {
        WrongAddressFile wrong = catchThrowableOfType(WrongAddressFile.class, () -> read("namn;gata;kod;ort\nA;B;10600;E\n"));
        assertThat(wrong.details()).containsEntry("columns", List.of(AddressColumn.POSTCODE));
        assertThat(read("namn;gata;postnummer;ort;personbeteckning\nA;B 1;10600;E;x\n").unread())
            .containsExactly("personbeteckning");
    }

    @Test
    void noMessageAndNoPrintedObjectRepeatsAPerson() {
        AddressList list = read(HEADER + GOOD + "Åsa Öberg;;10600;Ekenäs;;sv\n");
        assertThat(list.toString() + list.addressees() + list.mistakes()).doesNotContain("Åsa", "Testgatan", "10600");
        StringWriter trace = new StringWriter();
        assertThatThrownBy(() -> read(HEADER + "\"Åsa Öberg\" x;Testgatan 1;10600;E;;sv\n"))
            .satisfies((wrong) -> wrong.printStackTrace(new PrintWriter(trace, true)));
        assertThat(trace.toString()).contains("QUOTES").doesNotContain("Åsa", "Testgatan");
    }

    @Test
    void languagesByCodeAndNameInThreeLanguages() {
        assertThat(Stream.of("uk", "ukr", "Ukrainian", "ukrainska", "ukraina", "українська", "UK-UA", " ukrainska ")
            .map(LANGUAGES::find))
            .allSatisfy((found) -> assertThat(found).hasValueSatisfying((it) -> assertThat(it.code()).isEqualTo("uk")));
        assertThat(LANGUAGES.find("")).isEmpty();
    }

    private static void assertReason(byte[] file, FileEncoding encoding, Reason reason) {
        assertThat(catchThrowableOfType(WrongAddressFile.class, () -> FILE.read(file, encoding)).reason()).isEqualTo(reason);
    }

    private static AddressList read(String text) {
        return FILE.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private record Encoded(String charset, String text, FileEncoding found, boolean guessed, byte[] mark) {
    }
}
