@echo off
rem Runs Handouts from its folder. Builds the program first if it is missing or older than its
rem sources. Works from any folder; if two are started at once, the second waits for the first.
setlocal EnableExtensions
set "HANDOUTS_HOME=%~dp0"
set "HANDOUTS_HOME=%HANDOUTS_HOME:~0,-1%"
set "HANDOUTS_JAR=%HANDOUTS_HOME%\target\handouts.jar"
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference='Stop';" ^
  "$h=$env:HANDOUTS_HOME; $jar=$env:HANDOUTS_JAR;" ^
  "function Stale { if (-not (Test-Path -LiteralPath $jar)) { return $true };" ^
  "  $t=(Get-Item -LiteralPath $jar).LastWriteTimeUtc;" ^
  "  $s=@(Get-Item -LiteralPath (Join-Path $h 'pom.xml')) + @(Get-ChildItem -Recurse -LiteralPath (Join-Path $h 'src\main'),(Join-Path $h 'templates'));" ^
  "  return [bool]($s | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) };" ^
  "if (-not (Stale)) { exit 0 };" ^
  "New-Item -ItemType Directory -Force -Path (Join-Path $h 'target') | Out-Null;" ^
  "$lock=$null; while (-not $lock) { try { $lock=[IO.File]::Open((Join-Path $h 'target\.build-lock-file'),'OpenOrCreate','ReadWrite','None') } catch [IO.IOException] { Start-Sleep 1 } };" ^
  "try { if (Stale) {" ^
  "  if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) { [Console]::Error.WriteLine('handouts: the program must be built first, which needs Maven 3.8 or newer (mvn) on the PATH'); exit 3 };" ^
  "  [Console]::Error.WriteLine('handouts: building the program; this takes some minutes, but only once');" ^
  "  $begun=[DateTime]::UtcNow; $built=Join-Path $h ('target\.handouts-'+$PID+'.jar');" ^
  "  Push-Location -LiteralPath $h; $env:MAVEN_OPTS=($env:MAVEN_OPTS+' -Djansi.noreset=true').Trim(); & mvn -q -B -Dstyle.color=never -DskipTests ('-Dhandouts.jar='+$built) package | ForEach-Object { [Console]::Error.WriteLine($_) }; $ok=$LASTEXITCODE; Pop-Location;" ^
  "  if ($ok -ne 0) { [Console]::Error.WriteLine('handouts: the build failed; see the Maven output above'); exit 3 };" ^
  "  (Get-Item -LiteralPath $built).LastWriteTimeUtc=$begun; Move-Item -Force -LiteralPath $built -Destination $jar } } finally { $lock.Close() }"
if errorlevel 1 exit /b 3
set "HANDOUTS_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "HANDOUTS_JAVA=%JAVA_HOME%\bin\java.exe"
rem A patient's name on the command line must stay nowhere: not in performance data in the temporary
rem folder, and not in reports of crashes, which have the command line in them.
set "HANDOUTS_PRIVATE=-XX:-UsePerfData -XX:-CreateCoredumpOnCrash -XX:+SuppressFatalErrorMessage"
rem What fits a reception's computer. Set HANDOUTS_JAVA_OPTS=-Xmx2g for big runs.
set "HANDOUTS_MEMORY=-XX:+UseSerialGC -Xmx512m"
if defined HANDOUTS_JAVA_OPTS set "HANDOUTS_MEMORY="
"%HANDOUTS_JAVA%" -Djava.awt.headless=true %HANDOUTS_PRIVATE% %HANDOUTS_MEMORY% %HANDOUTS_JAVA_OPTS% -jar "%HANDOUTS_JAR%" %*
exit /b %ERRORLEVEL%
