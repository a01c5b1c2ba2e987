package dev.shakedown.scenario;

import dev.shakedown.certs.Credential;
import dev.shakedown.certs.SandboxAuthority;
import dev.shakedown.certs.SandboxForge;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/** An authority of its own, which forges what the scenarios of the catalogue serve for localhost. */
public final class ScenarioForge {

    private final SandboxAuthority authority = SandboxAuthority.ephemeral(List.of());
    private final SandboxForge forge =
            new SandboxForge(authority, Runnable::run, () -> URI.create("http://127.0.0.1:9"));

    /** What a client has to trust. */
    public X509Certificate root() {
        return authority.root();
    }

    /** The chain, key and staple of a scenario. */
    public Credential of(String scenario) {
        Serve serve = Catalogue.packaged().find(scenario).serve();
        return forge.forge(serve.certificate(), serve.revocation(), "localhost")
                .toCompletableFuture()
                .join();
    }
}
