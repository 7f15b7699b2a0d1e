package org.mbup.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.format.Formats;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import org.mbup.history.History;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.ProblemException;
import org.mbup.schema.Catalogue;

class EnumTextFormatTest {

    static EnumTextDocument read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static EnumTextDocument read(byte[] bytes) {
        return EnumTextFormat.readAll(List.of(new TextPart(bytes, ReadOptions.of("export.txt"))));
    }

    private static Value value(EnumTextDocument document, String path, String name) {
        return property(document, path, name).value();
    }

    private static Property property(EnumTextDocument document, String path, String name) {
        long id = Catalogue.standard().id(name).orElseThrow();
        return document.snapshot().metabase().explicit(KeyPath.of(path), id).orElseThrow();
    }

    private static List<String> paths(EnumTextDocument document) {
        return document.snapshot().metabase().keys().stream()
                .map(key -> key.path().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NTAuthenticationProviders       : (STRING) \"Negotiate,NTLM\"",
                "NTAuthenticationProviders : (STRING) \"Negotiate,NTLM\"",
                "NTAuthenticationProviders: (STRING)\"Negotiate,NTLM\"",
                "NTAuthenticationProviders: (String) \"Negotiate,NTLM\"",
                "NTAuthenticationProviders       :(String)  \"Negotiate,NTLM\"",
                "NTAuthenticationProviders : (STRING)\"Negotiate,NTLM\"",
                "    ntauthenticationproviders\t:\t(string)\t\"Negotiate,NTLM\"  ",
            })
    void everyPublishedSpacingOfAStringIsRead(String line) {
        EnumTextDocument document = read("[/w3svc]\n" + line);

        assertThat(property(document, "w3svc", "NTAuthenticationProviders"))
                .isEqualTo(new Property(
                        6032,
                        "NTAuthenticationProviders",
                        UserType.FILE,
                        Attributes.INHERIT,
                        new Value.Text("Negotiate,NTLM")));
    }

    @Test
    void theRetypedTranscriptOfQ247098IsRead() {
        EnumTextDocument document = read("""
                C:\\>cscript adsutil.vbs enum w3svc/filters
                KeyType               :(String)  "IISFilters"
                FilterLoadOrder       :(String)  "sspifilt"
                [/w3svc/filters/sspifilt]

                C:\\>cscript adsutil.vbs enum w3svc/filters/sspifilt
                FilterState           :(Integer) 1
                """);

        assertThat(paths(document))
                .containsExactly("/LM", "/LM/w3svc", "/LM/w3svc/filters", "/LM/w3svc/filters/sspifilt");
        assertThat(value(document, "w3svc/filters/sspifilt", "FilterState")).isEqualTo(new Value.Dword(1));
        assertThat(document.losses()).isEmpty();
    }

    @Test
    void numbersBooleansAndExpandedStringsAreReadInBothLayouts() {
        EnumTextDocument document = read("""
                [/w3svc]
                AspQueueTimeout                 : (INTEGER) 4294967295
                AspSessionMax                   : (INTEGER) -1
                AspBufferingOn                  : (BOOLEAN) True
                LogFileDirectory                : (EXPANDSZ) "%WinDir%\\System32"
                [/w3svc/1]
                LogFileDirectory                : (EXPANDSZ) %WinDir%
                """);

        assertThat(value(document, "w3svc", "AspQueueTimeout")).isEqualTo(new Value.Dword(4294967295L));
        assertThat(value(document, "w3svc", "AspSessionMax")).isEqualTo(new Value.Dword(4294967295L));
        assertThat(value(document, "w3svc", "AspBufferingOn")).isEqualTo(new Value.Dword(1));
        assertThat(value(document, "w3svc", "LogFileDirectory")).isEqualTo(new Value.Expand("%WinDir%\\System32"));
        assertThat(value(document, "w3svc/1", "LogFileDirectory")).isEqualTo(new Value.Expand("%WinDir%"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ServerBindings : (LIST) (2 Items)\n  \":80:a\"\n  \":81:b\"\n\n",
                "ServerBindings                  : (LIST)  (2 Items)\n\":80:a\"\n\":81:b\"",
                "ServerBindings                  : (LIST) \":80:a\" \":81:b\" ",
                "ServerBindings                  : (LIST)\n  \":80:a\"\n  \":81:b\"",
                "ServerBindings                  : (LIST) (1 Item)\n  \":80:a\" \":81:b\"",
            })
    void listsAreReadInEveryLayout(String text) {
        Value list = value(read("[/w3svc/1]\n" + text), "w3svc/1", "ServerBindings");

        assertThat(String.join("|", ((Value.Multi) list).items()))
                .startsWith(":80:a")
                .endsWith(":81:b");
    }

    @Test
    void anEmptyListAndAnEmptyStringAreKept() {
        EnumTextDocument document = read("[/w3svc/1]\nServerBindings : (LIST) (0 Items)\n\nRealm : (STRING) \"\"\n");

        assertThat(value(document, "w3svc/1", "ServerBindings")).isEqualTo(Value.Multi.of());
        assertThat(value(document, "w3svc/1", "Realm")).isEqualTo(new Value.Text(""));
    }

    @Test
    void quotationMarksWithinAValueAreKept() {
        assertThat(value(read("[/w3svc]\nRealm : (STRING) \"a \"b\"\""), "w3svc", "Realm"))
                .isEqualTo(new Value.Text("a \"b\""));
    }

    @Test
    void flagLinesAreFoldedIntoTheirNumber() {
        EnumTextDocument document =
                read("[/w3svc]\nAuthNTLM : (BOOLEAN) True\nAuthFlags : (INTEGER) 5\nAuthBasic : (BOOLEAN) False\n");

        assertThat(document.snapshot()
                        .metabase()
                        .key(KeyPath.of("w3svc"))
                        .orElseThrow()
                        .properties())
                .hasSize(1);
    }

    @Test
    void whatTheScriptDoesNotTellIsLeftOutAndListed() {
        EnumTextDocument document = read("""
                [/msftpsvc/1/root]
                UNCPassword                      : (STRING)"**********"

                DataType: "IPSec" Not Yet Supported on property: IPSecurity
                ErrNumber: 0 (0x0)
                UnknownName_70001               : (STRING) "x"
                """);

        assertThat(document.losses())
                .extracting(loss -> loss.property().orElseThrow())
                .containsExactly("UNCPassword", "IPSecurity", "UnknownName_70001");
        assertThat(document.losses().get(1).toString())
                .startsWith("export.txt:4:1, key /LM/msftpsvc/1/root: IPSecurity: ");
        assertThat(document.snapshot()
                        .metabase()
                        .key(KeyPath.of("msftpsvc/1/root"))
                        .orElseThrow()
                        .properties())
                .extracting(Property::id)
                .containsExactly(70_001L);
    }

    @Test
    void theFirstKeyIsTheOneAboveTheFirstBracket() {
        EnumTextDocument document =
                read("KeyType : (STRING) \"IIsWebServer\"\n[/w3svc/3/Root]\nKeyType : (STRING) \"IIsWebVirtualDir\"\n");

        assertThat(value(document, "w3svc/3", "KeyType")).isEqualTo(new Value.Text("IIsWebServer"));
    }

    @Test
    void theFirstKeyIsKnownByTheKeyTypeOfAService() {
        EnumTextDocument document = read("KeyType : (STRING) \"IIsFtpService\"\nMaxConnections : (INTEGER) 5\n");

        assertThat(paths(document)).containsExactly("/LM", "/LM/MSFTPSVC");
    }

    @Test
    void theFirstKeyIsNamedByTheEchoOfAnOlderBuild() {
        EnumTextDocument document =
                read("IIsObjectPath: IIS://localhost/W3SVC/1/Root\nPath : (STRING) \"c:\\inetpub\\wwwroot\"\n");

        assertThat(value(document, "W3SVC/1/Root", "Path")).isEqualTo(new Value.Text("c:\\inetpub\\wwwroot"));
    }

    @Test
    void severalServicesMayFollowEachOther() {
        EnumTextDocument document = read("""
                Microsoft (R) Windows Script Host Version 5.6
                Copyright (C) Microsoft Corporation 1996-2001. All rights reserved.

                KeyType : (STRING) "IIsWebService"
                [/w3svc/1]

                KeyType : (STRING) "IIsFtpService"
                [/msftpsvc/1]
                KeyType : (STRING) "IIsFtpServer"
                """);

        assertThat(paths(document))
                .containsExactly("/LM", "/LM/w3svc", "/LM/w3svc/1", "/LM/msftpsvc", "/LM/msftpsvc/1");
        assertThat(value(document, "msftpsvc", "KeyType")).isEqualTo(new Value.Text("IIsFtpService"));
    }

    @Test
    void severalFilesBecomeOneSnapshotAndContradictionsAreRefused() {
        TextPart web = part("web.txt", "KeyType : (STRING) \"IIsWebService\"\n");
        TextPart again = part("again.txt", "[/W3SVC]\nKeyType : (STRING) \"IIsWebService\"\n");
        TextPart ftp = part("ftp.txt", "KeyType : (STRING) \"IIsFtpService\"\n");
        TextPart other = part("other.txt", "[/w3svc]\nKeyType : (STRING) \"IIsFtpService\"\n");

        assertThat(paths(EnumTextFormat.readAll(List.of(web, ftp, again))))
                .containsExactly("/LM", "/LM/W3SVC", "/LM/MSFTPSVC");
        assertThatThrownBy(() -> EnumTextFormat.readAll(List.of(web, other)))
                .hasMessageContaining("other.txt:1:1, key /LM/w3svc: the key is there twice and differs")
                .hasMessageContaining("web.txt");
    }

    private static TextPart part(String source, String text) {
        return new TextPart(text.getBytes(StandardCharsets.UTF_8), ReadOptions.of(source));
    }

    @Test
    void aPlainEnumNamesKeysItDoesNotDescribeAndSaysSo() {
        EnumTextDocument document = read("KeyType : (STRING) \"IIsWebService\"\n[/w3svc/1]\n[/w3svc/2]\n\n");

        assertThat(document.losses())
                .hasSize(2)
                .allMatch(loss -> loss.property().isEmpty());
        assertThat(document.losses().get(0).toString()).contains("key /LM/w3svc/1", "named but not described");
    }

    @Test
    void encodingsAreToldApart() {
        String text = "[/w3svc]\r\nServerComment : (STRING) \"Köln €\"\r\n";
        for (String charset : List.of("UTF-8", "windows-1252", "UTF-16")) {
            assertThat(value(read(text.getBytes(Charset.forName(charset))), "w3svc", "ServerComment"))
                    .isEqualTo(new Value.Text("Köln €"));
        }
        assertThat(value(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)), "w3svc", "ServerComment"))
                .isEqualTo(new Value.Text("Köln €"));
        assertThat(value(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)), "w3svc", "ServerComment"))
                .isEqualTo(new Value.Text("Köln €"));
    }

    @Test
    void theCodePageOfTheBoxIsUsedWhenGiven() {
        byte[] bytes = "[/w3svc]\nServerComment : (STRING) \"привет\"\n".getBytes(Charset.forName("windows-1251"));
        ReadOptions options = new ReadOptions("x.txt", Charset.forName("windows-1251"), Limits.DEFAULT);

        EnumTextDocument document = EnumTextFormat.readAll(List.of(new TextPart(bytes, options)));

        assertThat(value(document, "w3svc", "ServerComment")).isEqualTo(new Value.Text("привет"));
    }

    @Test
    void theFormatIsFoundByItsContentAndItsName() {
        byte[] banner = "Microsoft (R) Windows Script Host Version 5.6\r\n".getBytes(StandardCharsets.UTF_16);
        byte[] line = "KeyType               :(String)  \"IISFilters\"\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(Formats.detect(banner, "x").name()).isEqualTo("text");
        assertThat(Formats.detect(line, "x").name()).isEqualTo("text");
        assertThat(Formats.detect("?".getBytes(StandardCharsets.US_ASCII), "x.TXT")
                        .name())
                .isEqualTo("text");
        assertThat(new EnumTextFormat().recognises("{ \"format\": \"(x)\" }".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(new EnumTextFormat().recognises("<?xml version=\"1.0\"?>".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
    }

    @Test
    void itIsNotWritten() {
        EnumTextDocument document = read("[/w3svc]\nRealm : (STRING) \"x\"\n");
        Metabase metabase = document.snapshot().metabase();

        assertThat(document.editable()).isFalse();
        assertThat(document.snapshot().computer()).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> document.render(new WorkingCopy(metabase), History.EMPTY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("enum_all");
        assertThatThrownBy(() -> new EnumTextFormat().write(document.snapshot()))
                .isInstanceOf(ProblemException.class);
    }
}
