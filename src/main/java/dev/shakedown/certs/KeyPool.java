package dev.shakedown.certs;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Keys for certificates. A key on a curve takes a tenth of a millisecond and is made anew for each; an RSA key takes up to
 * seconds, and is shared by all certificates of the same type in the same place of their chains.
 */
final class KeyPool {

    private record Slot(KeyType type, int place) {}

    private final Map<Slot, FutureTask<SubjectKey>> shared = new ConcurrentHashMap<>();

    /**
     * A key; waits for it to be made if need be.
     *
     * @param place the place in the chain, 0 for the leaf
     */
    SubjectKey key(KeyType type, int place) {
        if (type.family() != KeyType.Family.RSA) {
            return SubjectKey.generate(type);
        }
        FutureTask<SubjectKey> task = shared.computeIfAbsent(
                new Slot(type, place), slot -> new FutureTask<>(() -> SubjectKey.generate(type)));
        // Runs it only for the first who comes; all others wait for that one.
        task.run();
        return await(task);
    }

    /** Makes the RSA keys that leaves need, short ones first, one after the other so that others get their turn. */
    void makeAhead(Executor executor) {
        Set<KeyType> types = EnumSet.allOf(KeyType.class);
        types.removeIf(type -> type.family() != KeyType.Family.RSA);
        makeAhead(executor, types.iterator());
    }

    private void makeAhead(Executor executor, Iterator<KeyType> types) {
        if (!types.hasNext()) {
            return;
        }
        try {
            executor.execute(() -> {
                key(types.next(), 0);
                makeAhead(executor, types);
            });
        } catch (RejectedExecutionException e) {
            // The proxy was closed meanwhile, and nobody needs the rest.
        }
    }

    private static SubjectKey await(FutureTask<SubjectKey> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a key was being made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }
}
