package org.mbup.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.format.FormatException;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;

class BadTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Realm  (STRING) x|2|nothing adsutil prints",
                "Realm : (STRING) x|2|not between quotation marks",
                "Realm : (STRING) \"x|2|not between quotation marks",
                "Realm : (STRING) \"|2|not between quotation marks",
                "Realm : (BLOB) x|2|no values of type BLOB",
                "ConnectionTimeout : (INTEGER) ten|2|not a DWORD",
                "ConnectionTimeout : (INTEGER) 4294967296|2|not a DWORD",
                "AspBufferingOn : (BOOLEAN) Maybe|2|not a BOOLEAN",
                "ServerBindings : (LIST) (2 Items)~ \":80:\"|3|ends within the list",
                "ServerBindings : (LIST) (2 Items)~ \":80:\"~Realm : (STRING) \"x\"|4|not between",
                "ServerBindings : (LIST) all|2|cannot be read",
                "NTAuthenticationProvider : (STRING) \"NTLM\"|2|is not known",
                "UnknownName_99999999999 : (STRING) \"x\"|2|is not known",
                "AuthNTLM : (BOOLEAN) True|2|stands alone",
                "AuthFlags : (INTEGER) 1~AuthNTLM : (BOOLEAN) True|3|contradicts AuthFlags",
                "AuthFlags : (INTEGER) 1~AuthNTLM : (INTEGER) 0|3|is a flag",
                "Realm : (STRING) \"x\"~realm : (STRING) \"y\"|3|twice",
                "[/w3svc//1]|2|a component is empty",
                "The path requested could not be found.|2|export failed",
                "ErrNumber: -2146893792 (0x80090020)|2|export failed",
                "C:\\>cscript adsutil.vbs get w3svc/Realm|2|only the output of ENUM",
                "C:\\>cscript adsutil.vbs enum w3svc//1|2|a component is empty",
                "Realm : (STRING) \"a\u0000b\"|2|control character",
            })
    void faultsNameTheirLine(String text, int line, String what) {
        FormatException fault = catchThrowableOfType(
                FormatException.class, () -> EnumTextFormatTest.read("[/w3svc]\n" + text.replace('~', '\n')));

        assertThat(fault.problem().what()).contains(what);
        assertThat(fault.problem().where().line()).isEqualTo(line);
        assertThat(fault.problem().where().source()).isEqualTo("export.txt");
    }

    @Test
    void aMisspeltPropertyGetsASuggestion() {
        assertThatThrownBy(() -> EnumTextFormatTest.read("[/w3svc]\nNTAuthenticationProvider : (STRING) \"NTLM\""))
                .hasMessageContaining("did you mean NTAuthenticationProviders");
    }

    @Test
    void aTextThatDoesNotSayWhereItBeginsAsksForALine() {
        assertThatThrownBy(() -> EnumTextFormatTest.read("KeyType : (STRING) \"IIsWebDirectory\"\n"))
                .hasMessageContaining("export.txt")
                .hasMessageContaining("[/w3svc/1/root]");
    }

    @Test
    void anEmptyTextIsNoSnapshot() {
        for (String text : List.of("", "\r\n\r\n", "Microsoft (R) Windows Script Host Version 5.6\n", "C:\\>")) {
            assertThatThrownBy(() -> EnumTextFormatTest.read(text)).hasMessageContaining("describes no key");
        }
    }

    @Test
    void aSecretIsNotRepeatedInAMessage() {
        assertThatThrownBy(() -> EnumTextFormatTest.read("[/w3svc]\nWAMUserPass : (STRING) \"geheim"))
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("geheim"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        ReadOptions ascii = new ReadOptions("x.txt", StandardCharsets.US_ASCII, Limits.DEFAULT);

        assertThatThrownBy(() -> new EnumTextFormat().read(new byte[] {(byte) 0xC3, 0x28}, ascii))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("--encoding");
        assertThatThrownBy(() ->
                        new EnumTextFormat().read(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41}, ReadOptions.of("x.txt")))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void limitsAreKept() {
        String text = "[/w3svc/1]\nRealm : (STRING) \"x\"\nPath : (STRING) \"x\"\n[/w3svc/2]\n";
        for (Limits limits : List.of(new Limits(10, 9, 9, 9), new Limits(999, 1, 9, 9), new Limits(999, 9, 1, 9))) {
            ReadOptions options = new ReadOptions("x.txt", StandardCharsets.UTF_8, limits);
            assertThatThrownBy(() -> new EnumTextFormat().read(text.getBytes(StandardCharsets.UTF_8), options))
                    .isInstanceOf(FormatException.class);
        }
    }

    @Property(tries = 200)
    void anyBytesAreASnapshotOrAFormatError(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 200)
    void anyCutOfAnExportIsASnapshotOrAFormatError(@ForAll @net.jqwik.api.constraints.IntRange(max = 240) int length) {
        String text =
                "KeyType : (STRING) \"IIsWebService\"\r\nServerBindings : (LIST) (2 Items)\r\n  \":80:\"\r\n  \":81:\"\r\n\r\n"
                        + "AuthFlags : (INTEGER) 5\r\nAuthNTLM : (BOOLEAN) True\r\n[/w3svc/1]\r\nErrNumber: 0 (0x0)\r\n";
        readOrRefuse(text.substring(0, Math.min(length, text.length())).getBytes(StandardCharsets.UTF_8));
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            new EnumTextFormat().read(bytes, ReadOptions.of("x.txt"));
        } catch (FormatException e) {
            assertThat(e.problem().where().source()).isEqualTo("x.txt");
        }
    }
}
