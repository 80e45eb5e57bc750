@echo off
rem Runs Speedup's command line on Windows, as the script "speedup" does elsewhere: finds a JDK, and has
rem .mvn\launcher\Launcher.java build what has changed and run the rest.
setlocal
set "launcher=%~dp0.mvn\launcher\Launcher.java"
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
rem Java 8 does not know this option, and could not run a source.
"%java%" --version >nul 2>nul
if errorlevel 1 (
    echo Speedup needs a JDK, version 17 or newer, with its compiler. There is none in JAVA_HOME or on the PATH. 1>&2
    echo Install one, for instance from https://adoptium.net, and set JAVA_HOME to its folder. 1>&2
    exit /b 2
)
rem What Speedup prints is UTF-8.
for /f "tokens=2 delims=:" %%c in ('chcp') do set "page=%%c"
chcp 65001 >nul
rem The dot keeps a backslash from standing before the quotation mark.
"%java%" "%launcher%" "%~dp0." %*
set "code=%errorlevel%"
chcp %page% >nul 2>nul
exit /b %code%
