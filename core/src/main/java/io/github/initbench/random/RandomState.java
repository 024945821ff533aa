package io.github.initbench.random;

/**
 * NumPy's legacy random stream: the same seed gives the words, doubles, normals and permutations of
 * {@code numpy.random.RandomState(seed)}, in the same order, on every JDK and CPU.
 *
 * <p>Words, {@link #randomSample}, {@link #uniform}, {@link #interval}, {@link #shuffle} and {@link #permutation} are
 * NumPy's bit for bit. A normal needs a logarithm, which NumPy takes from the C library and this class rounds correctly:
 * about 4 normals in 10,000 differ from NumPy 1.24.2's, by at most 3 units in the last place. Not thread-safe.
 */
public final class RandomState {
    private static final long MAX_SEED = 0xffff_ffffL;
    private static final double TWO_POW_26 = 0x1p26;
    private static final double TWO_POW_MINUS_53 = 0x1p-53;

    private final Mt19937 words;
    private boolean hasCachedNormal;
    private double cachedNormal;

    /**
     * The stream of {@code seed}.
     *
     * @throws IllegalArgumentException if the seed is outside 0..4294967295
     */
    public RandomState(long seed) {
        requireSeed("seed", seed);
        words = new Mt19937((int) seed);
    }

    private RandomState(Mt19937 words) {
        this.words = words;
    }

    /**
     * The stream of several numbers: {@code numpy.random.RandomState([a, b, ...])}.
     *
     * @param key at least one, each in 0..4294967295
     */
    static RandomState ofKey(long... key) {
        int[] words = new int[key.length];
        for (int i = 0; i < key.length; i++) {
            requireSeed("seed", key[i]);
            words[i] = (int) key[i];
        }
        return new RandomState(new Mt19937(words));
    }

    /** Refuses what NumPy refuses; the message begins with the seed's name. */
    static void requireSeed(String name, long seed) {
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException(name + ": " + seed + " is outside 0.." + MAX_SEED
                    + "; choose an unsigned 32-bit number, as NumPy demands");
        }
    }

    /** The next raw word of MT19937: 32 random bits, tempered. Leaves a cached normal alone. */
    public int nextWord() {
        return words.nextWord();
    }

    /** A uniform double in [0, 1): the top 53 bits of two words, a multiple of 2^-53. */
    public double randomSample() {
        int high = nextWord() >>> 5;
        int low = nextWord() >>> 6;
        return (high * TWO_POW_26 + low) * TWO_POW_MINUS_53;
    }

    /** A uniform double in [low, high); rounding may return {@code high} itself, as in NumPy. */
    public double uniform(double low, double high) {
        double range = high - low;
        if (!(low <= high) || !Double.isFinite(range)) {
            throw new IllegalArgumentException(
                    "uniform: low " + low + ", high " + high + "; give finite bounds with low <= high");
        }
        return low + range * randomSample();
    }

    /**
     * A standard normal, N(0, 1). Marsaglia's polar method: a pair of draws a time, the first of which is kept for the next
     * call (no other method touches it).
     */
    public double randn() {
        if (hasCachedNormal) {
            hasCachedNormal = false;
            return cachedNormal;
        }
        double x1;
        double x2;
        double squaredRadius;
        do {
            x1 = 2.0 * randomSample() - 1.0;
            x2 = 2.0 * randomSample() - 1.0;
            squaredRadius = x1 * x1 + x2 * x2;
        } while (squaredRadius >= 1.0 || squaredRadius == 0.0);
        double f = Math.sqrt(-2.0 * Logarithm.log(squaredRadius) / squaredRadius);
        cachedNormal = f * x1;
        hasCachedNormal = true;
        return f * x2;
    }

    /** Fills {@code dst} with standard normals in index order. */
    public void randn(double[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = randn();
        }
    }

    /** A normal with the given mean and standard deviation; a standard deviation of 0 still draws. */
    public double normal(double mean, double standardDeviation) {
        if (!Double.isFinite(mean) || !(standardDeviation >= 0) || !Double.isFinite(standardDeviation)) {
            throw new IllegalArgumentException("normal: mean " + mean + ", standard deviation " + standardDeviation
                    + "; give finite values with standard deviation >= 0");
        }
        return mean + standardDeviation * randn();
    }

    /**
     * A uniform integer in 0..max, both included: words masked to the bits of {@code max}, those above it rejected. A
     * {@code max} of 0 consumes no word.
     */
    public int interval(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("interval: max " + max + " is negative; give 0 or more");
        }
        if (max == 0) {
            return 0;
        }
        int mask = -1 >>> Integer.numberOfLeadingZeros(max);
        int value;
        do {
            value = nextWord() & mask;
        } while (value > max);
        return value;
    }

    /** Shuffles {@code a} in place, every order equally likely (Fisher-Yates from the last element down). */
    public void shuffle(int[] a) {
        for (int i = a.length - 1; i > 0; i--) {
            int j = interval(i);
            int swapped = a[i];
            a[i] = a[j];
            a[j] = swapped;
        }
    }

    /** The numbers 0..n-1 in random order, a new array of length n. */
    public int[] permutation(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("permutation: n " + n + " is negative; give 0 or more");
        }
        int[] indices = new int[n];
        for (int i = 0; i < n; i++) {
            indices[i] = i;
        }
        shuffle(indices);
        return indices;
    }
}
