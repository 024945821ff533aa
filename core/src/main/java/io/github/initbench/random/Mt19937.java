package io.github.initbench.random;

/**
 * The Mersenne Twister MT19937: a stream of 32-bit words with period 2^19937 - 1. Matsumoto and Nishimura 1998, seeded by
 * the authors' later {@code init_genrand} and {@code init_by_array}. Not thread-safe.
 */
final class Mt19937 {
    private static final int N = 624;
    private static final int M = 397;
    private static final int MATRIX_A = 0x9908b0df;
    private static final int UPPER_MASK = 0x80000000;
    private static final int LOWER_MASK = 0x7fffffff;
    private static final int SEED_MULTIPLIER = 1812433253;
    private static final int KEY_SEED = 19650218;
    private static final int KEY_MULTIPLIER = 1664525;
    private static final int LAST_MULTIPLIER = 1566083941;

    private final int[] state = new int[N];
    private int next = N;

    /** The stream of {@code seed}, read as an unsigned 32-bit number. */
    Mt19937(int seed) {
        state[0] = seed;
        for (int i = 1; i < N; i++) {
            state[i] = SEED_MULTIPLIER * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    /** The stream of a key of unsigned 32-bit numbers, at least one. */
    Mt19937(int[] key) {
        this(KEY_SEED);
        int i = 1;
        for (int k = 0; k < Math.max(N, key.length); k++) {
            int j = k % key.length;
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * KEY_MULTIPLIER)) + key[j] + j;
            i = following(i);
        }
        for (int k = 0; k < N - 1; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * LAST_MULTIPLIER)) - i;
            i = following(i);
        }
        state[0] = UPPER_MASK;
    }

    /** The index after i; after the last 1, with state[0] the last word. */
    private int following(int i) {
        if (i < N - 1) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    /** The next word, tempered. */
    int nextWord() {
        if (next == N) {
            twist();
            next = 0;
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < N - M; i++) {
            state[i] = state[i + M] ^ mixed(state[i], state[i + 1]);
        }
        for (int i = N - M; i < N - 1; i++) {
            state[i] = state[i + M - N] ^ mixed(state[i], state[i + 1]);
        }
        state[N - 1] = state[M - 1] ^ mixed(state[N - 1], state[0]);
    }

    private static int mixed(int upper, int lower) {
        int y = (upper & UPPER_MASK) | (lower & LOWER_MASK);
        return (y >>> 1) ^ (-(y & 1) & MATRIX_A);
    }
}
