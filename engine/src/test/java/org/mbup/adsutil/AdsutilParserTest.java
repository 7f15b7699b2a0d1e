package org.mbup.adsutil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.KeyPath;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

class AdsutilParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cscript adsutil.vbs set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"",
                "CSCRIPT.EXE //nologo //t:30 ADSUTIL.VBS SET w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"",
                "c:\\winnt\\system32\\cscript.exe \"C:\\Inetpub\\Admin Scripts\\adsutil.vbs\" set w3svc/NTAuthenticationProviders Negotiate,NTLM",
                "cscript.exe ...adsutil.vbs set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"",
                "cscript %SystemDrive%\\Inetpub\\AdminScripts\\adsutil.vbs set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"",
                "C:\\Inetpub\\AdminScripts>cscript adsutil.vbs set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"",
                "@cscript adsutil.vbs set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"",
                "adsutil set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"  ",
                "Adsutil.exe set w3svc/NTAuthenticationProviders Negotiate^,NTLM",
                "\tset \"w3svc/NTAuthenticationProviders\" Negotiate\",NTLM\" -S:localhost",
            })
    void linesOfArticlesAreUnderstoodAsTheyStand(String line) {
        AdsutilCommand.Set set = (AdsutilCommand.Set) AdsutilParser.parse(line).orElseThrow();

        assertThat(set.path().object().key()).isEqualTo(KeyPath.of("w3svc"));
        assertThat(set.path().name()).isEqualTo("NTAuthenticationProviders");
        assertThat(set.values()).containsExactly("Negotiate,NTLM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "REM x \"", "rem", "@rem set", "' set w3svc/x y", ":: & |", "@echo off", "echo off"})
    void remarksAndEmptyLinesSayNothing(String line) {
        assertThat(AdsutilParser.parse(line)).isEmpty();
    }

    @Test
    void quotationMarksGroupAndTwoPercentSignsAreOne() {
        AdsutilCommand.Set set =
                (AdsutilCommand.Set) AdsutilParser.parse("set w3svc/X \"a b\" \"\" \"c:\\d\\\" 50%% %windir% \"^&|\"")
                        .orElseThrow();

        assertThat(set.values()).containsExactly("a b", "", "c:\\d\\", "50%", "%windir%", "^&|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get|1|needs a path",
                "set w3svc/Path|1|needs a value",
                "get w3svc/Path x|16|takes no more arguments",
                "enum w3svc w3svc|12|takes no more arguments",
                "create a b c|12|takes no more arguments",
                "get w3svc//Path|5|a component is empty",
                "get /|5|the path names no property",
                "gett w3svc/Path|1|has no verb gett",
                "copy w3svc/1 w3svc/2|1|does not support copy",
                "appcreateinproc w3svc/1/root|1|asks a running server",
                "get w3svc/Path -S:other|16|no other server",
                "set w3svc/Path \"abc|16|not closed",
                "set w3svc/Path \"a\"\"b\"|19|cannot contain a quotation mark",
                "enum_all w3svc > out.txt|16|one command",
                "set w3svc/Path a & del x|18|one command",
                "set w3svc/Path \u201cNTLM\u201d|16|typographic",
                "cscript other.vbs x|1|another script",
                "cscript|1|another script",
                "adsutil|1|without a verb",
            })
    void faultsAreReportedWithLineAndColumn(String line, int column, String what) {
        ProblemException fault = catchThrowableOfType(
                ProblemException.class, () -> AdsutilParser.parse(line, Location.at("a.adsutil", 7, 1)));

        Problem problem = fault.problem();
        assertThat(problem.what()).contains(what);
        assertThat(problem.where().toString()).isEqualTo("a.adsutil:7:" + column);
    }

    @Test
    void aScriptKeepsTheNumberOfEachLine() {
        List<ScriptLine> lines =
                AdsutilParser.script("\uFEFFREM first\r\n\r\nset w3svc/Realm x\nget w3svc/Realm\r\n", "a.adsutil");

        assertThat(lines).extracting(ScriptLine::line).containsExactly(3, 4);
        assertThatThrownBy(() -> AdsutilParser.script("get w3svc/Realm\nxyz", "a.adsutil"))
                .hasMessageContaining("a.adsutil:2:1");
    }

    @Test
    void argumentsAreTakenAsTheyAre() {
        assertThat(AdsutilParser.parse(List.of("SET", "w3svc/Path", "a\"b %% c", "")))
                .isEqualTo(new AdsutilCommand.Set(PropertyPath.of("w3svc/Path"), List.of("a\"b %% c", "")));
        assertThat(AdsutilParser.parse(List.of("enum_all", "/")))
                .isEqualTo(new AdsutilCommand.Enum(AdsutilPath.of("/"), true, false, false));
        assertThat(AdsutilParser.parse(List.of("create", "w3svc/3", "IIsWebServer")))
                .isEqualTo(new AdsutilCommand.Create(AdsutilPath.of("w3svc/3"), Optional.of("IIsWebServer")));
        assertThat(AdsutilParser.parse(List.of("help"))).isInstanceOf(AdsutilCommand.Refused.class);
    }

    @Test
    void wrongArgumentsAreAFaultOfTheCall() {
        for (List<String> args : List.of(List.<String>of(), List.of("get"), List.of("set", "w3svc/Path"))) {
            ProblemException fault = catchThrowableOfType(ProblemException.class, () -> AdsutilParser.parse(args));
            assertThat(fault.problem().kind()).isEqualTo(Problem.Kind.USAGE);
        }
    }
}
