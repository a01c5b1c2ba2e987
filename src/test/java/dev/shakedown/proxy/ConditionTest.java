package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Arrival UNREAD = new Arrival(
            new ListenerSpec("l", ListenerSpec.Mode.FORWARD, "127.0.0.1", 0, null, "baseline", List.of()),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1),
            1,
            null,
            new Destination("db.test", 5432),
            null);
    private static final Arrival READ = UNREAD.with(ScenarioChoiceTest.hello("a.eu.test"));

    @Test
    void nothingGivenMatchesEverything() {
        assertThat(new Condition(null, null, null, List.of()).matches(UNREAD)).isTrue();
    }

    @Test
    void matchesTheServerNameByPattern() {
        assertThat(sni("*.EU.test").matches(READ)).isTrue();
        assertThat(sni("a.*").matches(READ)).isTrue();
        assertThat(sni("eu.test").matches(READ)).isFalse();
        assertThat(sni("a?eu?test").matches(READ)).isFalse();
        assertThat(sni("*").matches(UNREAD)).isFalse();
    }

    @Test
    void matchesTheDestinationAndTheClient() {
        assertThat(new Condition(null, "db.test:*", null, List.of()).matches(UNREAD))
                .isTrue();
        assertThat(new Condition(null, "db.test", null, List.of()).matches(UNREAD))
                .isFalse();
        assertThat(new Condition(null, null, "127.0.*", List.of()).matches(UNREAD))
                .isTrue();
        assertThat(new Condition(null, null, "10.*", List.of()).matches(UNREAD)).isFalse();
    }

    @Test
    void matchesOneOfTheProtocols() {
        assertThat(new Condition(null, null, null, List.of("h3", "h2")).matches(READ))
                .isTrue();
        assertThat(new Condition(null, null, null, List.of("h3")).matches(READ)).isFalse();
        assertThat(new Condition(null, null, null, List.of("h2")).matches(UNREAD))
                .isFalse();
    }

    @Test
    void allMustHold() {
        assertThat(new Condition("a.*", "db.test:5432", "10.*", List.of()).matches(READ))
                .isFalse();
        assertThat(new Condition("a.*", "db.test:5432", "127.*", List.of("h2")).matches(READ))
                .isTrue();
    }

    @Test
    void saysWhetherItNeedsTheClientHello() {
        assertThat(sni("*").needsHello()).isTrue();
        assertThat(new Condition(null, null, null, List.of("h2")).needsHello()).isTrue();
        assertThat(new Condition(null, "x", "y", List.of()).needsHello()).isFalse();
        assertThat(new Condition("x", "other:1", null, List.of()).matchesSoFar(UNREAD))
                .isFalse();
        assertThat(new Condition("x", "db.test:5432", null, List.of()).matchesSoFar(UNREAD))
                .isTrue();
    }

    private static Condition sni(String pattern) {
        return new Condition(pattern, null, null, List.of());
    }
}
