package dev.shakedown.probe;

import java.util.List;

/**
 * What a server was seen to do, whether by asking it or in a capture of others who did, and what could not be determined.
 *
 * @param endpoint which server
 * @param parameters versions, suites, groups and what else it negotiates
 * @param identity its certificates and what came with them
 * @param clientAuth whether it wants to know who the client is
 * @param names what it does with the name that it is asked for
 * @param conduct how its connections went and ended
 * @param unknown what could not be determined, each a sentence with its reason
 */
public record ServerProfile(
        Endpoint endpoint,
        Parameters parameters,
        Identity identity,
        ClientAuth clientAuth,
        NameBehaviour names,
        Conduct conduct,
        List<String> unknown) {

    public ServerProfile {
        unknown = List.copyOf(unknown);
    }
}
