package io.github.initbench.linalg.openblas;

import io.github.initbench.linalg.blas.LoadedBlas;
import io.github.initbench.linalg.blas.UnavailableException;

/** Provides OpenBLAS over the foreign function interface of JDK 22 and newer, under the name "openblas-ffm". */
public final class OpenBlasFfmProvider extends OpenBlasVariant {

    static final String NAME = "openblas-ffm";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected LoadedBlas load() {
        int release = Runtime.version().feature();
        if (release < ForeignFunctions.FIRST_RELEASE) {
            throw new UnavailableException(
                    NAME + ": this JVM is Java " + release + ", whose foreign functions do not take arrays",
                    "run it on JDK " + ForeignFunctions.FIRST_RELEASE + " or newer");
        }
        return OpenBlasLibrary.load(NAME).calledBy(new ForeignBlas());
    }
}
