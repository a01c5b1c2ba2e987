package dev.shakedown.fingerprint;

import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The TLS stacks whose ClientHellos were recorded, with a name for each. Immutable. */
public final class KnownStacks {

    private static final String FILE = "stacks.yaml";

    private final List<Stack> stacks;

    private KnownStacks(List<Stack> stacks) {
        this.stacks = List.copyOf(stacks);
    }

    /**
     * A stack.
     *
     * @param name the library with its version, and the program it was seen in, for instance {@code OpenSSL 3.0 (curl)}
     * @param ja4 the fingerprints it was seen with
     */
    record Stack(String name, List<String> ja4) {

        Stack {
            ja4 = List.copyOf(ja4);
        }
    }

    /** The file of all stacks. */
    record Stacks(List<Stack> stacks) {}

    /** Those of the jar. */
    public static KnownStacks packaged() {
        return Packaged.STACKS;
    }

    /**
     * A name for the client with a fingerprint: {@code OpenSSL 3.0 (curl)} if the whole of it is known, the same after
     * {@code likely} if only its suites and extensions are, and several joined by {@code or} if they cannot be told apart.
     *
     * @param ja4 the fingerprint, for instance {@code t13d1516h2_8daaf6152771_e5627efa2ab1}
     * @return empty if it is like none
     */
    public Optional<String> name(String ja4) {
        Optional<String> sure = names(ja4::equals);
        return sure.isPresent()
                ? sure
                : names(known -> hashes(known).equals(hashes(ja4))).map("likely "::concat);
    }

    private Optional<String> names(Predicate<String> like) {
        String names = stacks.stream()
                .filter(stack -> stack.ja4().stream().anyMatch(like))
                .map(Stack::name)
                .collect(Collectors.joining(" or "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** The hashes of suites and of extensions, which stay the same whatever name and protocols a program asks for. */
    private static String hashes(String ja4) {
        int underscore = ja4.indexOf('_');
        return underscore < 0 ? ja4 : ja4.substring(underscore);
    }

    /** Read when first asked for, and once. */
    private static final class Packaged {

        private static final KnownStacks STACKS = read();

        private static KnownStacks read() {
            try (InputStream in = KnownStacks.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks " + FILE);
                }
                Source source = Source.of(FILE, in.readAllBytes());
                return new KnownStacks(
                        YamlReader.of(Stacks.class).read(source).value().stacks());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the packaged " + FILE, e);
            }
        }
    }
}
