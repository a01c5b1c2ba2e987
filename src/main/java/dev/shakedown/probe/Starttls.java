package dev.shakedown.probe;

import java.util.List;
import java.util.Locale;

/** How a protocol that begins in plain text is asked for TLS. */
public enum Starttls {
    SMTP,
    IMAP,
    POP3,
    FTP,
    LDAP,
    XMPP,
    POSTGRES,
    MYSQL,
    SIEVE,
    NNTP;

    /** Three digits; where a dash follows them, the answer goes on. */
    private static final String NUMBERED = "[0-9]{3}( .*)?";

    private static final String WORD = "(?i)(OK|NO|BYE).*";

    /** The name on the command line and in a profile, for instance {@code postgres}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Talks until TLS may begin. */
    void begin(Contact contact, String serverName) throws ContactException {
        contact.reached(Failure.Step.STARTTLS);
        preamble().begin(contact, serverName);
    }

    private Preamble preamble() {
        return switch (this) {
            case SMTP ->
                lines(
                        TextPreamble.expect(NUMBERED, "220.*"),
                        TextPreamble.say("EHLO shakedown.invalid", NUMBERED, "250.*"),
                        TextPreamble.say("STARTTLS", NUMBERED, "220.*"));
            case IMAP ->
                lines(
                        TextPreamble.expect("\\* .*", "\\* OK.*"),
                        TextPreamble.say("a1 STARTTLS", "a1 .*", "(?i)a1 OK.*"));
            case POP3 -> lines(TextPreamble.expect("[+-].*", "\\+OK.*"), TextPreamble.say("STLS", "[+-].*", "\\+OK.*"));
            case FTP -> lines(TextPreamble.expect(NUMBERED, "220.*"), TextPreamble.say("AUTH TLS", NUMBERED, "234.*"));
            case LDAP -> new LdapPreamble();
            case XMPP -> new XmppPreamble();
            case POSTGRES -> new PostgresPreamble();
            case MYSQL -> new MySqlPreamble();
            case SIEVE -> lines(TextPreamble.expect(WORD, "(?i)OK.*"), TextPreamble.say("STARTTLS", WORD, "(?i)OK.*"));
            case NNTP ->
                lines(TextPreamble.expect(NUMBERED, "20[01].*"), TextPreamble.say("STARTTLS", NUMBERED, "382.*"));
        };
    }

    private static Preamble lines(TextPreamble.Turn... turns) {
        return new TextPreamble(List.of(turns));
    }
}
