#!/usr/bin/env bash
# The start line of docker-compose.yml without Docker: the extracted jar with a class archive, as a user who may write
# nowhere but below a temporary folder, on PostgreSQL. Needs target/saimahui-*.jar (mvn package), root for the other
# user, and SAIMAHUI_DB_URL, SAIMAHUI_DB_USER, SAIMAHUI_DB_PASSWORD. JAVA names the java to try; PORT the port.
set -euo pipefail
: "${SAIMAHUI_DB_URL:?}" "${SAIMAHUI_DB_USER:?}" "${SAIMAHUI_DB_PASSWORD:?}"
java=${JAVA:-java}
port=${PORT:-8080}
jar=$(ls "$(dirname "$0")"/../../../target/saimahui-*.jar | head -1)
app=$(mktemp -d)
"$java" -Djarmode=tools -jar "$jar" extract --destination "$app" --force
cd "$app"
name=$(basename "$jar")
memory="--spring.datasource.url=jdbc:h2:mem:t;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
if [ "$("$java" -XX:+PrintFlagsFinal -version 2>/dev/null | grep -c AOTCacheOutput)" -gt 0 ]; then
  make=-XX:AOTCacheOutput=$app/saimahui.aot use=-XX:AOTCache=$app/saimahui.aot
else
  make=-XX:ArchiveClassesAtExit=$app/saimahui.jsa use=-XX:SharedArchiveFile=$app/saimahui.jsa
fi
"$java" "$make" -Dspring.context.exit=onRefresh -jar "$name" "$memory" >/dev/null 2>&1
chmod -R a+rX,a-w "$app"
tmp=$(mktemp -d)
chown 10001 "$tmp"
start=$(date +%s%N)
SPRING_PROFILES_ACTIVE=postgresql SAIMAHUI_ORGANISER_PASSWORD=trying-it-out-once \
  setpriv --reuid=10001 --regid=10001 --clear-groups \
  "$java" "$use" -Djava.io.tmpdir="$tmp" -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -jar "$name" --server.port="$port" \
  >"$tmp.log" 2>&1 &
pid=$!
until curl -fs "http://127.0.0.1:$port/actuator/health" 2>/dev/null | grep -q '"UP"'; do
  kill -0 $pid 2>/dev/null || { cat "$tmp.log"; exit 1; }
  sleep 0.1
done
echo "up after $(( ($(date +%s%N) - start) / 1000000 )) ms with $use"
kill $pid
wait $pid || code=$?
echo "stopped with ${code:-0} (143 is the answer to SIGTERM)"
find "$app" -newermt "@$((start / 1000000000))" -type f | sed 's/^/written where nothing may be: /'
rm -rf "$app" "$tmp" "$tmp.log"
