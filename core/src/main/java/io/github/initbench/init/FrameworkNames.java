package io.github.initbench.init;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that frameworks give to initializers. The same words mean different things: {@code he_normal} of Keras and JAX is truncated, {@code
 * kaiming_normal_} of PyTorch is not.
 */
final class FrameworkNames {

    /** What a name stands for: with "_" at its end PyTorch's, else Keras's, and JAX's where it has that name and no defaults of its own. */
    private static final Map<String, String> MEANINGS = meanings();

    private FrameworkNames() {}

    /** The catalogue's name, with the framework's defaults as values. */
    static Optional<String> meaning(String name) {
        return Optional.ofNullable(MEANINGS.get(name));
    }

    private static Map<String, String> meanings() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("glorot_normal", "glorot-truncated");
        all.put("glorot_uniform", "glorot-uniform");
        all.put("he_normal", "he-truncated");
        all.put("he_uniform", "he-uniform");
        all.put("lecun_normal", "lecun-truncated");
        all.put("lecun_uniform", "lecun-uniform");
        all.put("random_normal", "normal:sd=0.05");
        all.put("random_uniform", "uniform:min=-0.05:max=0.05");
        all.put("truncated_normal", "truncated-normal:sd=0.05");
        all.put("variance_scaling", "lecun-truncated");
        for (Map.Entry<String, String> snake : Map.copyOf(all).entrySet()) {
            all.put(capitalized(snake.getKey()), snake.getValue());
        }
        for (String same : new String[] {"zeros", "ones", "orthogonal", "identity"}) {
            all.put(capitalized(same), same);
        }
        all.put("xavier_normal", "glorot-truncated"); // JAX, which has two names for each of these
        all.put("xavier_uniform", "glorot-uniform");
        all.put("kaiming_normal", "he-truncated");
        all.put("kaiming_uniform", "he-uniform");
        all.put("zeros_", "zeros");
        all.put("ones_", "ones");
        all.put("eye_", "identity");
        all.put("normal_", "normal:sd=1");
        all.put("uniform_", "uniform:min=0:max=1");
        all.put("trunc_normal_", "truncated-normal:sd=1"); // cut at 2, which is no multiple of another sd
        all.put("xavier_normal_", "glorot-normal");
        all.put("xavier_uniform_", "glorot-uniform");
        all.put("kaiming_normal_", "he");
        all.put("kaiming_uniform_", "he-uniform");
        all.put("orthogonal_", "orthogonal");
        all.put("sparse_", "sparse");
        return all;
    }

    /** he_normal as HeNormal. */
    private static String capitalized(String snake) {
        StringBuilder camel = new StringBuilder();
        for (String word : snake.split("_", -1)) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return camel.toString();
    }
}
