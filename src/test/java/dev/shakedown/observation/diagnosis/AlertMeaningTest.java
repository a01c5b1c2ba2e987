package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.wire.AlertDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertMeaningTest {

    @ParameterizedTest
    @CsvSource({
        "unknown_ca, untrusted-certificate-authority",
        "certificate_expired, expired-or-invalid-certificate",
        "certificate_revoked, revoked-certificate",
        "protocol_version, incompatible-protocol-versions",
        "handshake_failure, weak-or-no-shared-cipher",
        "no_application_protocol, server-misconfiguration",
        "decode_error, client-software",
        "bad_record_mac, network-interruption"
    })
    void isTheLikeliestCause(String alert, String cause) {
        assertThat(AlertMeaning.cause(AlertDescription.valueOf(alert)))
                .hasValueSatisfying(likeliest -> assertThat(likeliest.id()).isEqualTo(cause));
    }

    @Test
    void isUnknownForAnAlertThatMayMeanAnything() {
        assertThat(AlertMeaning.cause(AlertDescription.valueOf("certificate_unknown")))
                .isEmpty();
        assertThat(AlertMeaning.cause(new AlertDescription(200))).isEmpty();
    }
}
