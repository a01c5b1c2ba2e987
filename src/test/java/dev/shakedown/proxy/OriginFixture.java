package dev.shakedown.proxy;

import dev.shakedown.certs.ChainRecipe;
import dev.shakedown.certs.Credential;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.engine.Engine;
import dev.shakedown.scenario.Description;
import dev.shakedown.scenario.EngineName;
import dev.shakedown.scenario.Evidence;
import dev.shakedown.scenario.Expectation;
import dev.shakedown.scenario.Expected;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.Serve;
import dev.shakedown.scenario.Severity;
import dev.shakedown.scenario.TlsParameters;
import io.netty.channel.ChannelPipeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Scenarios and plans for tests of the embedded origin. */
final class OriginFixture {

    private OriginFixture() {}

    static Scenario scenario(String id, Evidence evidence) {
        return new Scenario(
                id,
                "certificate",
                new Description("A title", "A rationale", List.of(), Severity.LOW, List.of()),
                new Serve(null, ChainRecipe.DEFAULT, RevocationRecipe.DEFAULT, TlsParameters.DEFAULT, List.of()),
                new Expectation(Expected.ACCEPT, null, List.of(), Scenario.BASELINE, false, evidence));
    }

    static Plan plan(String id, Evidence evidence) {
        return new Plan(
                scenario(id, evidence),
                "listener",
                new NoEngine(),
                new Credential(
                        "k1",
                        List.of(),
                        UpstreamCertificate.forName("localhost").key(),
                        null,
                        List.of()));
    }

    private static final class NoEngine implements Engine {
        @Override
        public EngineName name() {
            return EngineName.BORINGSSL;
        }

        @Override
        public Optional<String> refusal(TlsParameters tls, Credential credential) {
            return Optional.of("it serves nothing");
        }

        @Override
        public void install(
                ChannelPipeline pipeline, TlsParameters tls, Credential credential, Consumer<Secret> secrets) {
            throw new AssertionError("not asked for");
        }
    }
}
