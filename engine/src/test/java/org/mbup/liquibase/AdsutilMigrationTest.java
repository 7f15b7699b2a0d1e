package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Migrations written as lines of the administration script. */
class AdsutilMigrationTest {

    private static final String TITLE = "REM liquibase formatted adsutil\n";

    @TempDir
    Path folder;

    private MigrationFolder migrations;

    @BeforeEach
    void migrations() {
        migrations = new MigrationFolder(folder);
    }

    private ReplayResult run() {
        return Replay.run(Snapshots.ntlm(), "web1.json", migrations.request());
    }

    private Problem problem() {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, this::run);
        assertThat(thrown).as("a problem is expected").isNotNull();
        return thrown.problem();
    }

    @Test
    void theLinesOfAnArticleRunAsTheyArePrinted() {
        migrations.file("V6_0_010__kerberos.adsutil", """
                REM From KB Q248350, step 4.
                C:\\Inetpub\\Adminscripts>cscript adsutil.vbs set w3svc/NTAuthenticationProviders "Negotiate,NTLM"

                cscript //nologo "c:\\inetpub\\adminscripts\\adsutil.vbs" set w3svc/1/ServerComment "Exploration Air"
                """);

        ReplayResult result = run();

        assertThat(Snapshots.providers(result.after(), "w3svc")).isEqualTo("Negotiate,NTLM");
        Step step = result.steps().get(0).step();
        assertThat(step.id()).isEqualTo("6.0.010");
        assertThat(step.author()).isEqualTo("adsutil");
    }

    @Test
    void theHeaderSaysWhatLiquibaseNeedsToKnow() {
        migrations.file("V6_0_010__kerberos.adsutil", TITLE + """
                REM changeset exair:first references:Q248350,Q284930 inferred:true labels:web
                REM comment Offer Kerberos.
                REM preconditions onFail:MARK_RAN
                REM precondition propertyEquals path:/LM/W3SVC property:NTAuthenticationProviders value:NTLM
                set w3svc/NTAuthenticationProviders "Negotiate,NTLM"
                REM a remark that says nothing
                REM rollback set w3svc/NTAuthenticationProviders "NTLM"
                REM changeset "Exploration Air":second
                REM precondition propertyEquals path:/LM/W3SVC property:NTAuthenticationProviders value:"Negotiate,NTLM"
                set w3svc/1/NTAuthenticationProviders "Negotiate,NTLM"
                REM rollback empty
                """);

        ReplayResult result = run();

        Step first = result.steps().get(0).step();
        assertThat(first.references()).containsExactly("Q248350", "Q284930");
        assertThat(first.inferred()).isTrue();
        assertThat(first.comment()).isEqualTo("Offer Kerberos.");
        assertThat(result.steps().get(1).step().author()).isEqualTo("Exploration Air");
        assertThat(Snapshots.providers(result.after(), "w3svc/1")).isEqualTo("Negotiate,NTLM");

        UndoResult undone = Undo.run(
                Snapshots.saved(Snapshots.ntlm(), result.after(), result.history()),
                UndoRequest.LAST_RUN.at(folder.toString()));

        assertThat(Snapshots.providers(undone.after(), "w3svc")).isEqualTo("NTLM");
        assertThat(Snapshots.providers(undone.after(), "w3svc/1")).isEqualTo("Negotiate,NTLM");
    }

    @Test
    void anOptInScriptWaitsUntilItIsAskedFor() {
        migrations.file("V6_0_010__kerberos.adsutil", TITLE + """
                REM changeset exair:1
                REM preconditions onFail:CONTINUE
                REM precondition optIn name:kerberos
                set w3svc/NTAuthenticationProviders "Negotiate,NTLM"
                """);

        assertThat(run().changed()).isFalse();
        ReplayResult asked = Replay.run(Snapshots.ntlm(), migrations.request().with("kerberos"));
        assertThat(Snapshots.providers(asked.after(), "w3svc")).isEqualTo("Negotiate,NTLM");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            REM changeset exair                | 2 | a changeset has an author and an id
            REM changeset exair:1 lables:x     | 2 | did you mean labels
            REM changset exair:1               | 2 | misspelt header line
            set w3svc/ServerComment a          | 2 | there is no changeset yet
            REM preconditions onFial:HALT      | 2 | there is no changeset yet
            REM changeset "exair:1             | 2 | quotation mark is not closed
            """)
    void aWrongHeaderLineIsToldWithItsLine(String line, int number, String what) {
        migrations.file("V1__a.adsutil", TITLE + line + "\nset w3svc/ServerComment b\n");

        assertThat(problem().what()).contains(what);
        assertThat(problem().where().line()).isEqualTo(number);
        assertThat(problem().where().source()).endsWith("V1__a.adsutil");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            frobnicate w3svc/ServerComment     | 3
            get w3svc/ServerComment            | 3
            set w3svc/ServerComment "a         | 3
            set w3svc/ServerComment a > b.txt  | 3
            cscript other.vbs set w3svc/x y    | 3
            """)
    void aLineTheScriptWouldRefuseIsToldWithItsLine(String line, int number) {
        migrations.file("V1__a.adsutil", "REM first\nset w3svc/ServerComment b\n" + line + "\n");

        assertThat(problem().where().line()).isEqualTo(number);
        assertThat(problem().where().source()).endsWith("V1__a.adsutil");
    }

    @Test
    void headerLinesWithoutTheTitleAreNotPassedOver() {
        migrations.file("V1__a.adsutil", "REM changeset exair:1\nset w3svc/ServerComment b\n");

        assertThat(problem().expected()).contains("REM liquibase formatted adsutil");
    }

    @Test
    void lineEndsByteOrderMarkBlanksAndRemarksDoNotChangeTheChecksum() {
        migrations.file("V1__a.adsutil", "set w3svc/1/ServerComment b\nset w3svc/1/ServerComment c\n");
        String unix = run().history().steps().get(0).checksum();

        migrations.file(
                "V1__a.adsutil",
                "\uFEFFREM a remark\r\nset w3svc/1/ServerComment b  \r\n\r\nset w3svc/1/ServerComment c\t\r\n");
        assertThat(run().history().steps().get(0).checksum()).isEqualTo(unix).startsWith("9:");

        migrations.file("V1__a.adsutil", "set w3svc/1/ServerComment b\nset w3svc/1/ServerComment d\n");
        assertThat(run().history().steps().get(0).checksum()).isNotEqualTo(unix);
    }
}
