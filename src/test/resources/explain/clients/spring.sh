# Spring's clients: KIND URL, with the jars of the local Maven repository.
jars=$(find "$HOME/.m2/repository/org/springframework" "$HOME/.m2/repository/io/micrometer" "$HOME/.m2/repository/io/projectreactor" \
  "$HOME/.m2/repository/org/reactivestreams" "$HOME/.m2/repository/io/netty" -name '*.jar' \
  \( -name 'spring-*-6.1.14.jar' -o -name 'micrometer-*-1.12.*.jar' -o -name 'reactor-*.jar' -o -name 'reactive-streams-1.0.4.jar' \
  -o -name 'netty-*-4.1.11*.Final*.jar' \) | tr '\n' ':')
exec java -XX:TieredStopAtLevel=1 -cp "$jars" "$(dirname "$0")/Spring.java" "$1" "$2"
