package dev.shakedown.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the place of what a path leads to. */
final class Places {

    private Places() {}

    /** The value's place, or that of the nearest enclosing one that is there. */
    static Place of(Node root, List<String> path) {
        Node node = root;
        for (String step : path) {
            Node next = child(node, step);
            if (next == null) {
                break;
            }
            node = next;
        }
        return node.place();
    }

    private static @Nullable Node child(Node node, String step) {
        if (node instanceof Node.Mapping mapping) {
            Node.Entry entry = mapping.entries().get(step);
            return entry == null ? null : entry.value();
        }
        if (node instanceof Node.Sequence sequence && step.matches("\\d{1,6}")) {
            int index = Integer.parseInt(step);
            return index < sequence.items().size() ? sequence.items().get(index) : null;
        }
        return null;
    }
}
