package io.github.initbench.linalg.simd;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.PeakKernels;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Provides {@link SimdBackend} and {@link SimdFloatBackend}, under the name "simd".
 *
 * <p>Loads where the Vector API is not: {@link SimdBackend} and the kernels are first touched once its module is seen.
 */
public final class SimdProvider implements BackendProvider, PeakKernels {

    static final String NAME = "simd";

    private static final String MODULE = "jdk.incubator.vector";
    private static final String FLAG = "--add-modules=" + MODULE;

    /** Where an array lies in its cache lines is then the same in every JVM, and no longer worth a tenth of the time of a product. */
    private static final String ALIGNMENT = "-XX:ObjectAlignmentInBytes=64";

    /** The methods in which vectors live, but for {@link VectorMath}. */
    private static final List<String> KERNELS = List.of(
            "DotTile::*",
            "Elementwise::*",
            "FloatDotTile::*",
            "FloatGradients::rectify",
            "FloatGradients::sumLanes",
            "FloatMultiplyAddPeak::*",
            "FloatPacking::*",
            "FloatRowTile::*",
            "FloatTile::*",
            "Gradients::rectify",
            "Gradients::sumLanes",
            "MultiplyAddPeak::*",
            "Packing::*",
            "ReadPeak::*",
            "RowTile::*",
            "Tile::*");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Dtype> dtypes() {
        return Set.of(Dtype.FLOAT64, Dtype.FLOAT32);
    }

    @Override
    public Availability probe() {
        if (!moduleIsResolved()) {
            return new Availability.Unavailable(reason(), remedy());
        }
        return Availability.ofProducts(this, remedy());
    }

    /**
     * The module, and how C2 compiles the kernels: each by itself, with all that they call, and as soon as they are called a hundred times.
     * What is around them after ten calls: the strings of a class become objects when C2 first compiles a method of it.
     *
     * <p>None where the runtime lacks the module: a JVM told to resolve it would not start, and the probe could not say why. What the
     * commands are for is in this package's description.
     */
    @Override
    public List<String> jvmArguments() {
        if (!moduleExists()) {
            return List.of();
        }
        String here = SimdProvider.class.getPackageName() + ".";
        List<String> commands = new ArrayList<>();
        commands.add("quiet");
        for (String kernel : KERNELS) {
            commands.add("dontinline," + here + kernel);
        }
        commands.add("inline," + here + "VectorMath::*");
        for (String around : List.of("activation", "errorfree", "linalg", "loss", "nn", "train")) {
            commands.add("CompileThresholdScaling,io.github.initbench." + around + ".*::*,0.002");
        }
        commands.add("CompileThresholdScaling," + here + "*::*,0.02"); // of two that match, the last one holds
        List<String> arguments = new ArrayList<>();
        arguments.add(FLAG);
        arguments.add(ALIGNMENT);
        commands.forEach(command -> arguments.add("-XX:CompileCommand=" + command));
        return arguments;
    }

    @Override
    public int flopsPerRound(Dtype dtype) {
        return switch (dtype) {
            case FLOAT64 -> MultiplyAddPeak.FLOPS_PER_ROUND;
            case FLOAT32 -> FloatMultiplyAddPeak.FLOPS_PER_ROUND;
        };
    }

    @Override
    public double multiplyAdd(Dtype dtype, int rounds) {
        return switch (dtype) {
            case FLOAT64 -> MultiplyAddPeak.run(rounds);
            case FLOAT32 -> FloatMultiplyAddPeak.run(rounds);
        };
    }

    @Override
    public double read(double[] values, int first, int end) {
        if ((end - first) % READ_MULTIPLE != 0) {
            throw new IllegalArgumentException(
                    "read: " + (end - first) + " elements are no multiple of " + READ_MULTIPLE);
        }
        return ReadPeak.sum(values, first, end);
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        if (!moduleIsResolved()) {
            throw new IllegalStateException(reason() + "; " + remedy());
        }
        return options.dtype() == Dtype.FLOAT64 ? new SimdBackend() : new SimdFloatBackend();
    }

    private static String reason() {
        return NAME + ": this JVM runs without the module " + MODULE;
    }

    private static String remedy() {
        return moduleExists()
                ? "start it with " + FLAG
                : "run on a JDK that has the module: 17 or newer, not reduced by jlink";
    }

    private static boolean moduleIsResolved() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    private static boolean moduleExists() {
        return ModuleFinder.ofSystem().find(MODULE).isPresent();
    }
}
