package dev.shakedown.probe;

/**
 * What a server does with the server_name extension.
 *
 * @param named asked by the right name
 * @param unnamed asked by no name
 * @param strange asked by a name that it cannot know
 */
public record NameBehaviour(NameAnswer named, NameAnswer unnamed, NameAnswer strange) {

    /** Nobody has asked. */
    public static final NameBehaviour UNKNOWN =
            new NameBehaviour(NameAnswer.UNKNOWN, NameAnswer.UNKNOWN, NameAnswer.UNKNOWN);
}
