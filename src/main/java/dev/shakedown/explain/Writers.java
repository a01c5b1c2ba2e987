package dev.shakedown.explain;

import java.util.List;

/**
 * By which words a message shows who wrote it.
 *
 * @param server words that only servers write
 * @param client words that only clients write, and servers towards their own upstream
 */
record Writers(List<PhrasePattern> server, List<PhrasePattern> client) {

    Writers {
        server = List.copyOf(server);
        client = List.copyOf(client);
    }

    /** Who wrote it, if only words of one of the two are there; a server that speaks of its upstream is a client. */
    Writer of(ErrorText text) {
        if (client.stream().anyMatch(pattern -> pattern.foundIn(text))) {
            return Writer.CLIENT;
        }
        return server.stream().anyMatch(pattern -> pattern.foundIn(text)) ? Writer.SERVER : Writer.UNKNOWN;
    }
}
