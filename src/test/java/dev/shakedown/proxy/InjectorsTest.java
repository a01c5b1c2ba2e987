package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.fault.Close;
import dev.shakedown.fault.Corrupt;
import dev.shakedown.fault.Delay;
import dev.shakedown.fault.Fault;
import dev.shakedown.fault.Fragment;
import dev.shakedown.fault.Moment;
import dev.shakedown.fault.SendBytes;
import dev.shakedown.fault.Verb;
import dev.shakedown.wire.TlsRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectorsTest {

    private final List<Verb> verbs = new ArrayList<>();
    private final List<String> injected = new ArrayList<>();

    @Test
    void aRecordGoesThroughTheFaultsInTheirOrder() {
        Injectors injectors = of(new Corrupt(Moment.CLIENT_HELLO, 0), new Fragment(Moment.CLIENT_HELLO, 2));
        injectors.reached(Moment.CLIENT_HELLO);
        injectors.outbound(handshake(2, 0, 0, 0));
        assertThat(verbs)
                .extracting(verb -> ((Verb.SendRecord) verb).record().fragment())
                .hasSize(2)
                .first()
                .isNotEqualTo(new byte[] {2, 0});
        assertThat(injected).contains("corrupt send_record", "fragment send_record");
    }

    @Test
    void whatIsNoRecordGoesStraightOut() {
        Injectors injectors = of(
                new SendBytes(Moment.ACCEPT, "x", null),
                new Delay(Moment.ACCEPT, Duration.ofSeconds(1)),
                new Close(Moment.ACCEPT));
        injectors.reached(Moment.ACCEPT);
        assertThat(verbs)
                .extracting(Verb::getClass)
                .containsExactly(Verb.SendBytes.class, Verb.Pause.class, Verb.Close.class);
        assertThat(injected).containsExactly("send-bytes send_bytes", "delay pause", "close close");
        assertThat(injectors.armed()).isFalse();
    }

    @Test
    void aRecordThatPassesUnchangedIsNoInjection() {
        Injectors injectors = of(new Close(Moment.HANDSHAKE));
        TlsRecord record = handshake(2, 0, 0, 0);
        injectors.outbound(record);
        assertThat(verbs).containsExactly(new Verb.SendRecord(record));
        assertThat(injected).isEmpty();
        assertThat(injectors.armed()).isTrue();
    }

    @Test
    void tellsWhatActsAtAMoment() {
        assertThat(Injectors.actAt(Moment.ACCEPT, List.of(new Close(Moment.ACCEPT))))
                .isTrue();
        assertThat(Injectors.actAt(Moment.ACCEPT, List.of(new Close(Moment.REQUEST))))
                .isFalse();
        assertThat(Injectors.actAt(Moment.ACCEPT, List.of(new Fragment(Moment.ACCEPT, 2))))
                .isFalse();
        assertThat(Injectors.any(List.of())).isFalse();
    }

    private Injectors of(Fault... faults) {
        return new Injectors(List.of(faults), verbs::add, (fault, verb) -> injected.add(fault + " " + verb));
    }

    private static TlsRecord handshake(int... fragment) {
        byte[] bytes = new byte[fragment.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) fragment[i];
        }
        return new TlsRecord(TlsRecord.HANDSHAKE, 0x0303, bytes, false);
    }
}
