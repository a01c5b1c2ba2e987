package dev.shakedown.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message says about its case.
 *
 * @param values by name, for instance {@code host}: {@code wrong.host.test}
 */
record Facts(Map<String, String> values) {

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]{1,20})>");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z]{1,20})}");
    private static final int LONGEST = 200;

    Facts {
        values = Map.copyOf(values);
    }

    /** The named groups that take part in a match of the words in lower case, as they stand in the words. */
    static Facts of(Pattern pattern, Matcher match, String words) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher groups = GROUP.matcher(pattern.pattern());
        while (groups.find()) {
            int start = match.start(groups.group(1));
            String value = start < 0
                    ? ""
                    : words.substring(start, match.end(groups.group(1))).strip();
            if (!value.isEmpty()) {
                values.put(groups.group(1), value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        return new Facts(values);
    }

    /** These, and of the others what these do not say. */
    Facts or(Facts others) {
        Map<String, String> all = new LinkedHashMap<>(others.values);
        all.putAll(values);
        return new Facts(all);
    }

    /** The first sentence all of whose places can be filled, filled. */
    Optional<String> firstFilled(List<String> sentences) {
        return sentences.stream()
                .filter(sentence ->
                        PLACE.matcher(sentence).results().allMatch(place -> values.containsKey(place.group(1))))
                .findFirst()
                .map(sentence -> PLACE.matcher(sentence)
                        .replaceAll(
                                place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group()))));
    }
}
