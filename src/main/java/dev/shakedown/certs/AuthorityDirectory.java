package dev.shakedown.certs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The directory in which a CA lives. Safe for several threads and processes at once, by a lock on a file in it. */
final class AuthorityDirectory {

    private static final Duration RENEWAL = Duration.ofDays(1);

    /** A lock on a file keeps other processes out, but fails at once for another thread of the same. */
    private static final Object THIS_PROCESS = new Object();

    private final Path directory;
    private final InstantSource clock;

    AuthorityDirectory(Path directory, InstantSource clock) {
        this.directory = directory.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** What is there; refuses it if it has expired. */
    SandboxAuthority load() throws CaException {
        SandboxAuthority authority = readWhole();
        if (authority.expires().isBefore(clock.instant())) {
            throw new CaException(
                    "the CA in " + directory + " expired at " + authority.expires() + "; make a new one: ca create");
        }
        return authority;
    }

    /** What is there, or a new one if there is none or it ends soon. */
    SandboxAuthority loadOrCreate() throws CaException {
        if (exists()) {
            SandboxAuthority authority = readWhole();
            if (!endsSoon(authority)) {
                return authority;
            }
        }
        // Another process may be here while this one waits for the lock, so that everything is looked at again.
        return locked(this::renew);
    }

    /** A new one, whatever is there. */
    SandboxAuthority replace(PermittedNames permitted) throws CaException {
        return locked(() -> write(permitted));
    }

    private SandboxAuthority renew() throws CaException, IOException {
        if (!exists()) {
            return write(PermittedNames.with(List.of()));
        }
        SandboxAuthority authority = read();
        return endsSoon(authority) ? write(authority.permitted()) : authority;
    }

    private boolean exists() {
        return HierarchyFiles.TRUSTED.exist(directory);
    }

    private boolean endsSoon(SandboxAuthority authority) {
        return authority.expires().isBefore(clock.instant().plus(RENEWAL));
    }

    /** Reads without the lock, which a read-only directory does not allow; a writer in the middle of it is waited for. */
    private SandboxAuthority readWhole() throws CaException {
        try {
            return read();
        } catch (CaException half) {
            if (!exists() || !Files.isWritable(directory)) {
                throw half;
            }
            return locked(this::read);
        }
    }

    private SandboxAuthority read() throws CaException {
        if (!Files.isDirectory(directory)) {
            throw new CaException("there is no CA in " + directory + "; make one: ca create");
        }
        PrivateFiles.check(directory);
        return new SandboxAuthority(
                HierarchyFiles.TRUSTED.read(directory), HierarchyFiles.UNTRUSTED.read(directory), clock);
    }

    private SandboxAuthority write(PermittedNames permitted) throws IOException {
        SandboxAuthority authority = SandboxAuthority.generate(permitted, clock);
        HierarchyFiles.UNTRUSTED.write(
                directory, authority.hierarchy(Issuer.UNTRUSTED).orElseThrow());
        HierarchyFiles.TRUSTED.write(
                directory, authority.hierarchy(Issuer.SANDBOX).orElseThrow());
        return authority;
    }

    private SandboxAuthority locked(Work work) throws CaException {
        synchronized (THIS_PROCESS) {
            try {
                PrivateFiles.makeDirectory(directory);
                try (FileChannel file = FileChannel.open(
                        directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    // Released with the channel, or by the system if the process ends.
                    file.lock();
                    return work.run();
                }
            } catch (IOException e) {
                throw PrivateFiles.problem("cannot write the CA to " + directory, e);
            }
        }
    }

    /** What is done while nobody else reads or writes. */
    private interface Work {
        SandboxAuthority run() throws CaException, IOException;
    }
}
