@echo off
rem Runs mbup from this working tree, as scripts/mbup does elsewhere. Needs a JDK, 17 or later: JAVA_HOME is asked
rem first, then PATH. The first use builds the jars; so does the first use after Git moved this tree to another commit.
rem After an edit of your own: mvnw.cmd -Dfast package
rem
rem MBUP_JAVA_OPTS   more options for the JVM, separated by blanks
setlocal EnableExtensions DisableDelayedExpansion
set "LAUNCH_HOME=%~dp0.."
for %%I in ("%LAUNCH_HOME%") do set "LAUNCH_HOME=%%~fI"
set "LAUNCH_TARGET=%LAUNCH_HOME%\scripts\dist\target"
set "LAUNCH_DIST=%LAUNCH_TARGET%\mbup"
set "LAUNCH_LOCK=%LAUNCH_TARGET%\mbup.lock"
set "LAUNCH_SEEN="

if not defined JAVA_HOME (
    set "LAUNCH_SEEN=JAVA_HOME is not set"
    goto from_path
)
set "LAUNCH_JAVA_HOME=%JAVA_HOME:"=%"
call :try_java "JAVA_HOME"
if not errorlevel 1 goto have_java

:from_path
set "LAUNCH_FOUND="
for /f "delims=" %%I in ('where java.exe 2^>nul') do if not defined LAUNCH_FOUND set "LAUNCH_FOUND=%%~dpI.."
if not defined LAUNCH_FOUND (
    set "LAUNCH_SEEN=%LAUNCH_SEEN%; no java.exe on PATH"
    goto no_java
)
for %%I in ("%LAUNCH_FOUND%") do set "LAUNCH_JAVA_HOME=%%~fI"
call :try_java "PATH"
if not errorlevel 1 goto have_java

:no_java
>&2 echo mbup: needs Java 17 or later. Found: %LAUNCH_SEEN%. Install a JDK 17 or later, or set JAVA_HOME to one.
exit /b 1

:have_java
call :current
if not errorlevel 1 goto have_jars
if not exist "%LAUNCH_TARGET%" mkdir "%LAUNCH_TARGET%"

rem A folder is made by one only: it is the lock. The holder keeps a file in it open, so one left behind can be removed.
set "LAUNCH_SAID="
:take_lock
mkdir "%LAUNCH_LOCK%" 2>nul
if not errorlevel 1 goto locked
if not exist "%LAUNCH_LOCK%\" (
    >&2 echo mbup: cannot write to "%LAUNCH_TARGET%"
    exit /b 1
)
if not defined LAUNCH_SAID >&2 echo mbup: waiting for another mbup that is building
set "LAUNCH_SAID=yes"
>nul 2>&1 ping -n 3 127.0.0.1
del /q "%LAUNCH_LOCK%\held" >nul 2>&1
if not exist "%LAUNCH_LOCK%\held" rmdir "%LAUNCH_LOCK%" 2>nul
goto take_lock

:locked
set "LAUNCH_STATUS=0"
9>"%LAUNCH_LOCK%\held" call :build
del /q "%LAUNCH_LOCK%\held" >nul 2>&1
rmdir "%LAUNCH_LOCK%" 2>nul
if not "%LAUNCH_STATUS%"=="0" exit /b 1

:have_jars
set "LAUNCH_OPTIONS="
call :name_archive
if exist "%LAUNCH_ARCHIVE%" set LAUNCH_OPTIONS="-XX:SharedArchiveFile=%LAUNCH_ARCHIVE%"
"%LAUNCH_JAVA%" -XX:-UsePerfData -XX:+UseSerialGC -Xms32m -Xmn16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dliquibase.analytics.enabled=false %LAUNCH_OPTIONS% %MBUP_JAVA_OPTS% -cp "%LAUNCH_DIST%\lib\*" org.mbup.cli.Mbup %*
exit /b %ERRORLEVEL%

rem ---- takes the JDK in LAUNCH_JAVA_HOME (found by %1) if it is new enough; its "release" file says what it is
:try_java
set "LAUNCH_JAVA=%LAUNCH_JAVA_HOME%\bin\java.exe"
if not exist "%LAUNCH_JAVA%" (
    set "LAUNCH_SEEN=%LAUNCH_SEEN%; %~1: no %LAUNCH_JAVA%"
    exit /b 1
)
set "LAUNCH_VERSION="
if exist "%LAUNCH_JAVA_HOME%\release" (
    for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%LAUNCH_JAVA_HOME%\release"`) do set "LAUNCH_VERSION=%%~V"
)
if not defined LAUNCH_VERSION (
    set "LAUNCH_SEEN=%LAUNCH_SEEN%; %~1: no JAVA_VERSION in %LAUNCH_JAVA_HOME%\release"
    exit /b 1
)
set "LAUNCH_FEATURE="
for /f "tokens=1 delims=.-+_" %%V in ("%LAUNCH_VERSION%") do set "LAUNCH_FEATURE=%%V"
if %LAUNCH_FEATURE% geq 17 exit /b 0
set "LAUNCH_SEEN=%LAUNCH_SEEN%; %~1: %LAUNCH_JAVA% is Java %LAUNCH_VERSION%"
exit /b 1

rem ---- are there jars, of the commit this tree is on?
:current
if not exist "%LAUNCH_DIST%\stamp" exit /b 1
if not exist "%LAUNCH_HOME%\.git\logs\HEAD" exit /b 0
if not exist "%LAUNCH_DIST%\commit" exit /b 1
fc /b "%LAUNCH_HOME%\.git\logs\HEAD" "%LAUNCH_DIST%\commit" >nul 2>&1
exit /b %ERRORLEVEL%

:name_archive
set "LAUNCH_STAMP=0"
if exist "%LAUNCH_DIST%\stamp" set /p LAUNCH_STAMP=<"%LAUNCH_DIST%\stamp"
set "LAUNCH_ARCHIVE=%LAUNCH_DIST%\archive\%LAUNCH_STAMP%-%LAUNCH_VERSION%.jsa"
exit /b 0

:build
call :current
if not errorlevel 1 exit /b 0
set "LAUNCH_STATUS=1"
if not exist "%LAUNCH_JAVA_HOME%\bin\javac.exe" (
    >&2 echo mbup: building needs a JDK; "%LAUNCH_JAVA_HOME%" has no bin\javac.exe
    exit /b 1
)
set "LAUNCH_LOG=%LAUNCH_TARGET%\mbup-build.log"
>&2 echo mbup: building (first use, about a minute)...
pushd "%LAUNCH_HOME%"
set "LAUNCH_OLD_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%LAUNCH_JAVA_HOME%"
call mvnw.cmd -B -q -ntp -Dfast -pl scripts/dist -am package <nul >"%LAUNCH_LOG%" 2>&1
set "LAUNCH_RESULT=%ERRORLEVEL%"
set "JAVA_HOME=%LAUNCH_OLD_JAVA_HOME%"
popd
if "%LAUNCH_RESULT%"=="0" if exist "%LAUNCH_DIST%\stamp" goto built
>&2 type "%LAUNCH_LOG%"
>&2 echo mbup: the build failed; the log is in %LAUNCH_LOG%
exit /b 1

:built
set "LAUNCH_STATUS=0"
if exist "%LAUNCH_HOME%\.git\logs\HEAD" copy /y "%LAUNCH_HOME%\.git\logs\HEAD" "%LAUNCH_DIST%\commit" >nul
rem The classes of one training run, laid out so that a JVM can map them. A JVM that does not like them runs without.
call :name_archive
if not exist "%LAUNCH_DIST%\archive" mkdir "%LAUNCH_DIST%\archive"
"%LAUNCH_JAVA%" "-XX:ArchiveClassesAtExit=%LAUNCH_ARCHIVE%.new" -XX:+UseSerialGC -Dliquibase.analytics.enabled=false -cp "%LAUNCH_DIST%\lib\*" org.mbup.cli.Mbup preview "%LAUNCH_HOME%\fixtures\snapshots\iis4-default.json" <nul >nul 2>&1
if exist "%LAUNCH_ARCHIVE%.new" move /y "%LAUNCH_ARCHIVE%.new" "%LAUNCH_ARCHIVE%" >nul
exit /b 0
