/* How long it takes to read 67,500 x 100 doubles, 54 MB, from memory: the inputs of cats and dogs, of which a training step needs two
   readings. Prints the seconds of each of the requested repetitions, 50 without an argument.
   gcc -O3 -march=native -ffast-math scripts/limits/read_inputs.c -o read_inputs && ./read_inputs */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { COUNT = 67500 * 100, REPETITIONS = 50 };

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

int main(int count, char **arguments) {
    int repetitions = count > 1 ? atoi(arguments[1]) : REPETITIONS;
    double *x = aligned_alloc(64, COUNT * sizeof *x);
    volatile double kept = 0;
    if (!x || repetitions < 1) {
        fprintf(stderr, "usage: read_inputs [REPETITIONS]; it needs 54 MB\n");
        return 2;
    }
    for (int i = 0; i < COUNT; i++) x[i] = i % 7;
    for (int r = 0; r < repetitions; r++) {
        double start = seconds();
        double sum = 0;
        for (int i = 0; i < COUNT; i++) sum += x[i];
        kept += sum;
        printf("seconds\t%.9g\n", seconds() - start);
    }
    free(x);
}
