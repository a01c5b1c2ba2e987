package dev.shakedown.engine;

import dev.shakedown.observation.Event;
import dev.shakedown.scenario.EngineName;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.SignatureScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.AbstractTlsServer;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsECCUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsDHConfig;
import org.bouncycastle.tls.crypto.TlsECConfig;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * Bouncy Castle's view of a scenario: what it selects, whatever a well-meaning server would object to. Collects events;
 * belongs to one connection and its event loop.
 */
final class ScenarioServer extends AbstractTlsServer {

    private final TlsParameters tls;
    private final ServerKey key;
    private final Offer offer;
    private final ServerGroups groups;
    private final List<Event> happened = new ArrayList<>();
    private @Nullable String group;
    private boolean completed;

    ScenarioServer(BcTlsCrypto crypto, TlsParameters tls, ServerKey key) {
        super(crypto);
        this.tls = tls;
        this.key = key;
        this.offer = key.fitting(Offer.of(tls));
        this.groups = ServerGroups.of(tls);
    }

    /** What happened since it was last asked. */
    List<Event> happened() {
        List<Event> events = List.copyOf(happened);
        happened.clear();
        return events;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return offer.versions().stream()
                .map(version -> ProtocolVersion.get(version.code() >> 8, version.code() & 0xff))
                .toArray(ProtocolVersion[]::new);
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return offer.suites().stream().mapToInt(CipherSuite::code).toArray();
    }

    @Override
    protected boolean preferLocalCipherSuites() {
        return true;
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Bouncy Castle's
    protected boolean isSelectableCipherSuite(int suite, int curveBits, int fieldBits, Vector signatureAlgorithms) {
        return key.fits(TlsUtils.getKeyExchangeAlgorithm(suite))
                && super.isSelectableCipherSuite(suite, curveBits, fieldBits, signatureAlgorithms);
    }

    @Override
    public int[] getSupportedGroups() {
        return groups.codes();
    }

    @Override
    public boolean preferLocalSupportedGroups() {
        return groups.preferred();
    }

    @Override
    protected int getMaximumNegotiableCurveBits() {
        return groups.curveBits(clientGroups());
    }

    @Override
    public TlsECConfig getECDHConfig() throws IOException {
        int selected = groups.curve(clientGroups());
        group = new NamedGroup(selected).name();
        return TlsECCUtils.createNamedECConfig(context, selected);
    }

    /** The size that was asked for, though the client may have named other groups (RFC 7919 section 4). */
    @Override
    public TlsDHConfig getDHConfig() {
        TlsDHConfig config = DhGroups.config(tls.dh());
        group = config.getNamedGroup() >= 0 ? new NamedGroup(config.getNamedGroup()).name() : "dh" + tls.dh();
        return config;
    }

    @Override
    public TlsCredentials getCredentials() throws IOException {
        return key.credentials(
                context,
                tls.signatureSchemes().stream().map(SignatureScheme::code).toList());
    }

    @Override
    protected boolean allowCertificateStatus() {
        return key.staple() != null;
    }

    @Override
    public @Nullable CertificateStatus getCertificateStatus() {
        return key.staple();
    }

    /** No match is no ALPN rather than an alert, as with the other engine. */
    @Override
    protected @Nullable ProtocolName selectProtocolName() {
        for (String protocol : tls.alpn()) {
            ProtocolName name = ProtocolName.asUtf8Encoding(protocol);
            if (clientProtocolNames.contains(name)) {
                return name;
            }
        }
        return null;
    }

    /** A client without RFC 5746 is served too: many of the old ones that weak suites are for lack it. */
    @Override
    public void notifySecureRenegotiation(boolean supported) {}

    @Override
    public void notifyAlertReceived(short level, short description) {
        Alert alert = new Alert(level, new AlertDescription(description & 0xff));
        boolean encrypted = completed || TlsUtils.isTLSv13(context);
        happened.add(new Event.AlertReceived(Event.Leg.CLIENT, alert, encrypted));
    }

    @Override
    public void notifyAlertRaised(short level, short description, @Nullable String message, @Nullable Throwable cause) {
        if (level == Alert.FATAL) {
            happened.add(
                    new Event.AlertSent(Event.Leg.CLIENT, new Alert(level, new AlertDescription(description & 0xff))));
        }
    }

    @Override
    public void notifyHandshakeComplete() {
        completed = true;
        SecurityParameters parameters = context.getSecurityParametersConnection();
        ProtocolName protocol = parameters.getApplicationProtocol();
        int negotiated = parameters.getNegotiatedGroup();
        happened.add(new Event.HandshakeCompleted(
                Event.Leg.CLIENT,
                new dev.shakedown.wire.ProtocolVersion(
                                parameters.getNegotiatedVersion().getFullVersion())
                        .name(),
                new CipherSuite(parameters.getCipherSuite()).name(),
                negotiated >= 0 ? new NamedGroup(negotiated).name() : group,
                protocol == null ? null : protocol.getUtf8Decoding(),
                Engines.label(EngineName.BOUNCY_CASTLE)));
    }

    private int @Nullable [] clientGroups() {
        return context.getSecurityParametersHandshake().getClientSupportedGroups();
    }
}
