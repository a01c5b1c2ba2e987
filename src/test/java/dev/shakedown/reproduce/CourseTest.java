package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.capture.Sender;
import dev.shakedown.decrypt.Sighting;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Failure;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.TlsRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final AlertDescription REFUSED = AlertDescription.valueOf("handshake_failure");

    private final Course course = new Course();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void aServerThatSaysNothingTimesOutWhateverTheClientSaysInTheEnd() {
        client("client_hello");
        now = now.plusSeconds(3);
        alert(Sender.CLIENT, REFUSED);
        course.ended(now, Sender.CLIENT, false);

        assertFailure(Failure.Kind.TIMEOUT, Failure.Step.CLIENT_HELLO);
    }

    @Test
    void aServerThatClosesIsNotExcusedByAnAlertThatComesAfter() {
        client("client_hello");
        course.ended(now, Sender.SERVER, false);
        alert(Sender.CLIENT, REFUSED);

        assertFailure(Failure.Kind.CLOSED, Failure.Step.CLIENT_HELLO);
    }

    @Test
    void aClientThatRefusesIsNoFailureOfTheServer() {
        client("client_hello");
        server("server_hello");
        alert(Sender.CLIENT, REFUSED);
        course.ended(now, Sender.SERVER, true);

        assertThat(course.failure(false)).isNull();
    }

    @Test
    void aServerThatResetsInTheMiddleOfItsFlight() {
        client("client_hello");
        server("server_hello");
        course.ended(now, Sender.SERVER, true);

        assertFailure(Failure.Kind.RESET, Failure.Step.SERVER_FLIGHT);
    }

    @Test
    void anAlertOfTheServer() {
        client("client_hello");
        alert(Sender.SERVER, REFUSED);
        course.ended(now, Sender.SERVER, false);

        assertFailure(Failure.Kind.ALERT, Failure.Step.CLIENT_HELLO);
    }

    @Test
    void aServerThatLeavesRightAfterTheHandshake() {
        finish();
        course.ended(now, Sender.SERVER, false);

        assertFailure(Failure.Kind.CLOSED, Failure.Step.FINISHED);
    }

    @Test
    void aServerThatLeavesAfterAnIdleMinuteOrAGoodbyeDidNotFail() {
        finish();
        now = now.plusSeconds(60);
        course.ended(now, Sender.SERVER, false);

        assertThat(course.failure(false)).isNull();
        assertThat(course.closing(false)).isEqualTo(Conduct.Closing.TRUNCATING);
    }

    @Test
    void tellsHowTheServerEnded() {
        finish();
        see(Sender.SERVER, TlsRecord.APPLICATION_DATA, "application_data", null);
        alert(Sender.SERVER, Alert.GOODBYE.description());
        course.ended(now, Sender.SERVER, false);

        assertThat(course.closing(false)).isEqualTo(Conduct.Closing.CLOSE_NOTIFY);
        assertThat(course.failure(false)).isNull();
    }

    @Test
    void anEndAfterTheClientsGoodbyeCutsNothingOff() {
        finish();
        see(Sender.SERVER, TlsRecord.APPLICATION_DATA, "application_data", null);
        alert(Sender.CLIENT, Alert.GOODBYE.description());
        course.ended(now, Sender.SERVER, false);

        assertThat(course.closing(false)).isEqualTo(Conduct.Closing.UNKNOWN);
    }

    @Test
    void sealedRecordsOfTls13HideTheGoodbyeAndThoseOfTls12DoNot() {
        finish();
        see(Sender.SERVER, TlsRecord.APPLICATION_DATA, Sighting.SEALED, null);
        course.ended(now, Sender.SERVER, false);

        assertThat(course.closing(true)).isEqualTo(Conduct.Closing.UNKNOWN);
        assertThat(course.closing(false)).isEqualTo(Conduct.Closing.TRUNCATING);
    }

    @Test
    void whatIsNoTls() {
        client("client_hello");
        course.spoke(now, Sender.SERVER, new byte[] {'H', 'T', 'T', 'P'});
        course.wentAstray();

        assertFailure(Failure.Kind.NOT_TLS, Failure.Step.CLIENT_HELLO);
    }

    private void assertFailure(Failure.Kind kind, Failure.Step step) {
        Failure failure = course.failure(false);
        assertThat(failure).isNotNull().extracting(Failure::kind, Failure::step).containsExactly(kind, step);
    }

    private void finish() {
        client("client_hello");
        server("server_hello");
        see(Sender.CLIENT, TlsRecord.HANDSHAKE, Sighting.SEALED, null);
        see(Sender.SERVER, TlsRecord.HANDSHAKE, Sighting.SEALED, null);
    }

    private void client(String message) {
        see(Sender.CLIENT, TlsRecord.HANDSHAKE, message, null);
    }

    private void server(String message) {
        see(Sender.SERVER, TlsRecord.HANDSHAKE, message, null);
    }

    private void alert(Sender from, AlertDescription description) {
        see(from, TlsRecord.ALERT, "alert", new Alert(Alert.FATAL, description));
    }

    private void see(Sender from, int type, String name, @Nullable Alert alert) {
        boolean sealed = name.equals(Sighting.SEALED);
        course.spoke(now, from, new byte[] {1});
        course.saw(
                from, new TlsRecord(type, 0x0303, new byte[] {1}, sealed), new Sighting(name, 1, sealed, null, alert));
    }
}
