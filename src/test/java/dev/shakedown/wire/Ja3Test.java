package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The vectors are those of the public description of JA3. */
class Ja3Test {

    @Test
    void isTheDigestOfEverythingOffered() throws Exception {
        byte[] body = HelloBytes.client(769, 47, 53, 5, 10, 49161, 49162, 49171, 49172, 50, 56, 19, 4)
                .extensions(HelloBytes.empty()
                        .extension(0, HelloBytes.empty())
                        .extension(
                                10,
                                HelloBytes.empty().vector(2, HelloBytes.empty().uint16s(23, 24, 25)))
                        .extension(
                                11,
                                HelloBytes.empty().vector(1, HelloBytes.empty().uint8(0))))
                .toBytes();
        assertThat(Ja3.text(body)).isEqualTo("769,47-53-5-10-49161-49162-49171-49172-50-56-19-4,0-10-11,23-24-25,0");
        assertThat(Ja3.of(body)).isEqualTo("ada70206e40642a3e4461f35503241d5");
    }

    @Test
    void fieldsMayBeEmpty() throws Exception {
        byte[] body =
                HelloBytes.client(769, 4, 5, 10, 9, 100, 98, 3, 6, 19, 18, 99).toBytes();
        assertThat(Ja3.text(body)).isEqualTo("769,4-5-10-9-100-98-3-6-19-18-99,,,");
        assertThat(Ja3.of(body)).isEqualTo("de350869b8c85de67a350c8d186f11e6");
    }

    @Test
    void greaseDoesNotCount() throws Exception {
        byte[] body = HelloBytes.client(771, 0x3a3a, 0x1301)
                .extensions(HelloBytes.empty()
                        .extension(0x4a4a, HelloBytes.empty())
                        .extension(
                                10,
                                HelloBytes.empty().vector(2, HelloBytes.empty().uint16s(0x5a5a, 29)))
                        .extension(
                                11,
                                HelloBytes.empty()
                                        .vector(1, HelloBytes.empty().uint8(0).uint8(2))))
                .toBytes();
        assertThat(Ja3.text(body)).isEqualTo("771,4865,10-11,29,0-2");
    }
}
