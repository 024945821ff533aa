/* How long it takes to read 67,500 x 100 doubles, 54 MB, from memory: the median of 50, in milliseconds.
   gcc -O3 -march=native -ffast-math scripts/limits/read_inputs.c -o read_inputs && ./read_inputs */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { COUNT = 67500 * 100, REPETITIONS = 50 };

static double milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1e3 * now.tv_sec + 1e-6 * now.tv_nsec;
}

static int ascending(const void *a, const void *b) {
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

int main(void) {
    double *x = aligned_alloc(64, COUNT * sizeof *x);
    double times[REPETITIONS];
    volatile double kept = 0;
    for (int i = 0; i < COUNT; i++) x[i] = i % 7;
    for (int r = 0; r < REPETITIONS; r++) {
        double start = milliseconds();
        double sum = 0;
        for (int i = 0; i < COUNT; i++) sum += x[i];
        kept += sum;
        times[r] = milliseconds() - start;
    }
    qsort(times, REPETITIONS, sizeof *times, ascending);
    printf("reading 54 MB: %.2f ms (median)\n", times[REPETITIONS / 2]);
    free(x);
}
