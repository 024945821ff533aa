package io.github.initbench.init;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values of parameters as they are typed behind a name: {@code :min=-1:max=1}. */
final class ParameterValues {

    private ParameterValues() {}

    /**
     * By name.
     *
     * @param text the whole, for the message
     * @param typed empty, or name=value after each colon
     * @throws IllegalArgumentException if there is something else, or a parameter twice
     */
    static Map<String, Double> of(String text, String typed) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (typed.isEmpty()) {
            return values;
        }
        for (String part : typed.substring(1).split(":", -1)) {
            int at = part.indexOf('=');
            try {
                if (at < 1 || values.put(part.substring(0, at), Double.valueOf(part.substring(at + 1))) != null) {
                    throw new NumberFormatException();
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "initializer '" + text + "': '" + part
                                + "' is no name=number, or is there twice; write it once, as in normal:sd=0.1",
                        e);
            }
        }
        return values;
    }
}
