@echo off
rem Runs mbup from this working tree, as scripts/mbup does elsewhere. Needs a JDK, 17 or later: JAVA_HOME is asked
rem first, then PATH. The first use builds the jars; so does the first use after Git moved this tree to another commit.
rem After an edit of your own: mvnw.cmd -Dfast package
rem
rem MBUP_JAVA_OPTS   more options for the JVM, separated by blanks
setlocal EnableExtensions DisableDelayedExpansion
set "MBUP_HOME=%~dp0.."
for %%I in ("%MBUP_HOME%") do set "MBUP_HOME=%%~fI"
set "MBUP_TARGET=%MBUP_HOME%\scripts\dist\target"
set "MBUP_DIST=%MBUP_TARGET%\mbup"
set "MBUP_LOCK=%MBUP_TARGET%\mbup.lock"
set "MBUP_SEEN="

if not defined JAVA_HOME (
    set "MBUP_SEEN=JAVA_HOME is not set"
    goto from_path
)
set "MBUP_JAVA_HOME=%JAVA_HOME:"=%"
call :try_java "JAVA_HOME"
if not errorlevel 1 goto have_java

:from_path
set "MBUP_FOUND="
for /f "delims=" %%I in ('where java.exe 2^>nul') do if not defined MBUP_FOUND set "MBUP_FOUND=%%~dpI.."
if not defined MBUP_FOUND (
    set "MBUP_SEEN=%MBUP_SEEN%; no java.exe on PATH"
    goto no_java
)
for %%I in ("%MBUP_FOUND%") do set "MBUP_JAVA_HOME=%%~fI"
call :try_java "PATH"
if not errorlevel 1 goto have_java

:no_java
>&2 echo mbup: needs Java 17 or later. Found: %MBUP_SEEN%. Install a JDK 17 or later, or set JAVA_HOME to one.
exit /b 1

:have_java
call :current
if not errorlevel 1 goto have_jars
if not exist "%MBUP_TARGET%" mkdir "%MBUP_TARGET%"

rem A folder is made by one only: it is the lock. The holder keeps a file in it open, so one left behind can be removed.
set "MBUP_SAID="
:take_lock
mkdir "%MBUP_LOCK%" 2>nul
if not errorlevel 1 goto locked
if not exist "%MBUP_LOCK%\" (
    >&2 echo mbup: cannot write to "%MBUP_TARGET%"
    exit /b 1
)
if not defined MBUP_SAID >&2 echo mbup: waiting for another mbup that is building
set "MBUP_SAID=yes"
>nul 2>&1 ping -n 3 127.0.0.1
del /q "%MBUP_LOCK%\held" >nul 2>&1
if not exist "%MBUP_LOCK%\held" rmdir "%MBUP_LOCK%" 2>nul
goto take_lock

:locked
set "MBUP_STATUS=0"
9>"%MBUP_LOCK%\held" call :build
del /q "%MBUP_LOCK%\held" >nul 2>&1
rmdir "%MBUP_LOCK%" 2>nul
if not "%MBUP_STATUS%"=="0" exit /b 1

:have_jars
set "MBUP_OPTIONS="
call :name_archive
if exist "%MBUP_ARCHIVE%" set MBUP_OPTIONS="-XX:SharedArchiveFile=%MBUP_ARCHIVE%"
"%MBUP_JAVA%" -XX:-UsePerfData -XX:+UseSerialGC -Xms32m -Xmn16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dliquibase.analytics.enabled=false %MBUP_OPTIONS% %MBUP_JAVA_OPTS% -cp "%MBUP_DIST%\lib\*" org.mbup.cli.Mbup %*
exit /b %ERRORLEVEL%

rem ---- takes the JDK in MBUP_JAVA_HOME (found by %1) if it is new enough; its "release" file says what it is
:try_java
set "MBUP_JAVA=%MBUP_JAVA_HOME%\bin\java.exe"
if not exist "%MBUP_JAVA%" (
    set "MBUP_SEEN=%MBUP_SEEN%; %~1: no %MBUP_JAVA%"
    exit /b 1
)
set "MBUP_VERSION="
if exist "%MBUP_JAVA_HOME%\release" (
    for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%MBUP_JAVA_HOME%\release"`) do set "MBUP_VERSION=%%~V"
)
if not defined MBUP_VERSION (
    set "MBUP_SEEN=%MBUP_SEEN%; %~1: no JAVA_VERSION in %MBUP_JAVA_HOME%\release"
    exit /b 1
)
set "MBUP_FEATURE="
for /f "tokens=1 delims=.-+_" %%V in ("%MBUP_VERSION%") do set "MBUP_FEATURE=%%V"
if %MBUP_FEATURE% geq 17 exit /b 0
set "MBUP_SEEN=%MBUP_SEEN%; %~1: %MBUP_JAVA% is Java %MBUP_VERSION%"
exit /b 1

rem ---- are there jars, of the commit this tree is on?
:current
if not exist "%MBUP_DIST%\stamp" exit /b 1
if not exist "%MBUP_HOME%\.git\logs\HEAD" exit /b 0
if not exist "%MBUP_DIST%\commit" exit /b 1
fc /b "%MBUP_HOME%\.git\logs\HEAD" "%MBUP_DIST%\commit" >nul 2>&1
exit /b %ERRORLEVEL%

:name_archive
set "MBUP_STAMP=0"
if exist "%MBUP_DIST%\stamp" set /p MBUP_STAMP=<"%MBUP_DIST%\stamp"
set "MBUP_ARCHIVE=%MBUP_DIST%\archive\%MBUP_STAMP%-%MBUP_VERSION%.jsa"
exit /b 0

:build
call :current
if not errorlevel 1 exit /b 0
set "MBUP_STATUS=1"
if not exist "%MBUP_JAVA_HOME%\bin\javac.exe" (
    >&2 echo mbup: building needs a JDK; "%MBUP_JAVA_HOME%" has no bin\javac.exe
    exit /b 1
)
set "MBUP_LOG=%MBUP_TARGET%\mbup-build.log"
>&2 echo mbup: building (first use, about a minute)...
pushd "%MBUP_HOME%"
set "MBUP_OLD_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%MBUP_JAVA_HOME%"
call mvnw.cmd -B -q -ntp -Dfast -pl scripts/dist -am package <nul >"%MBUP_LOG%" 2>&1
set "MBUP_RESULT=%ERRORLEVEL%"
set "JAVA_HOME=%MBUP_OLD_JAVA_HOME%"
popd
if "%MBUP_RESULT%"=="0" if exist "%MBUP_DIST%\stamp" goto built
>&2 type "%MBUP_LOG%"
>&2 echo mbup: the build failed; the log is in %MBUP_LOG%
exit /b 1

:built
set "MBUP_STATUS=0"
if exist "%MBUP_HOME%\.git\logs\HEAD" copy /y "%MBUP_HOME%\.git\logs\HEAD" "%MBUP_DIST%\commit" >nul
rem The classes of one training run, laid out so that a JVM can map them. A JVM that does not like them runs without.
call :name_archive
if not exist "%MBUP_DIST%\archive" mkdir "%MBUP_DIST%\archive"
"%MBUP_JAVA%" "-XX:ArchiveClassesAtExit=%MBUP_ARCHIVE%.new" -XX:+UseSerialGC -Dliquibase.analytics.enabled=false -cp "%MBUP_DIST%\lib\*" org.mbup.cli.Mbup preview "%MBUP_HOME%\fixtures\snapshots\iis4-default.json" <nul >nul 2>&1
if exist "%MBUP_ARCHIVE%.new" move /y "%MBUP_ARCHIVE%.new" "%MBUP_ARCHIVE%" >nul
exit /b 0
