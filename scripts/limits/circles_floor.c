/* The circles network, 2-10-5-1 (ReLU, sigmoid) on 300 examples, trained by 15,000 full-batch updates: sizes are constants, arrays are
   rows of examples, the compiler vectorises. What Java's matrix libraries are held against.
   gcc -O3 -march=native -ffast-math scripts/limits/circles_floor.c -o circles_floor -lm && ./circles_floor circles.bin 12
   circles.bin is written by circles.py; the second argument is the number of trainings, each from the same weights. Prints, between tabs,
   each training's seconds in order, the first of them cold, and the loss after the last. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { M = 300, LD = 304, UPDATES = 15000 };

typedef struct {
    double w1[10][2], w2[5][10], w3[5], b1[10], b2[5], b3;
} Network;

static double x[2][LD], y[LD];
static double a1[10][LD], a2[5][LD], z3[LD], d3[LD], d2[5][LD];

static void forward(const Network *restrict n) {
    for (int o = 0; o < 10; o++)
        for (int i = 0; i < M; i++) {
            double z = n->w1[o][0] * x[0][i] + n->w1[o][1] * x[1][i] + n->b1[o];
            a1[o][i] = z > 0 ? z : 0;
        }
    for (int o = 0; o < 5; o++)
        for (int i = 0; i < M; i++) {
            double z = n->b2[o];
            for (int k = 0; k < 10; k++) z += n->w2[o][k] * a1[k][i];
            a2[o][i] = z > 0 ? z : 0;
        }
    for (int i = 0; i < M; i++) {
        double z = n->b3;
        for (int k = 0; k < 5; k++) z += n->w3[k] * a2[k][i];
        z3[i] = z;
    }
}

static void backward(const Network *restrict n, Network *restrict g) {
    g->b3 = 0;
    for (int i = 0; i < M; i++) {
        d3[i] = (1 / (1 + exp(-z3[i])) - y[i]) * (1.0 / M);
        g->b3 += d3[i];
    }
    for (int o = 0; o < 5; o++) {
        double w = 0, b = 0, up = n->w3[o];
        for (int i = 0; i < M; i++) {
            double d = a2[o][i] > 0 ? up * d3[i] : 0;
            w += d3[i] * a2[o][i];
            b += d;
            d2[o][i] = d;
        }
        g->w3[o] = w;
        g->b2[o] = b;
    }
    for (int k = 0; k < 10; k++) {
        double w[5] = {0};
        for (int i = 0; i < M; i++)
            for (int o = 0; o < 5; o++) w[o] += d2[o][i] * a1[k][i];
        for (int o = 0; o < 5; o++) g->w2[o][k] = w[o];
    }
    for (int k = 0; k < 10; k++) {
        double w0 = 0, w1 = 0, b = 0;
        for (int i = 0; i < M; i++) {
            double d = 0;
            for (int o = 0; o < 5; o++) d += n->w2[o][k] * d2[o][i];
            d = a1[k][i] > 0 ? d : 0;
            w0 += d * x[0][i];
            w1 += d * x[1][i];
            b += d;
        }
        g->w1[k][0] = w0;
        g->w1[k][1] = w1;
        g->b1[k] = b;
    }
}

static void update(Network *n, const Network *g) {
    double *to = (double *)n;
    const double *by = (const double *)g;
    for (size_t i = 0; i < sizeof *n / sizeof *to; i++) to[i] -= 0.01 * by[i];
}

static double loss(void) {
    double sum = 0;
    for (int i = 0; i < M; i++) sum += fmax(z3[i], 0) - z3[i] * y[i] + log1p(exp(-fabs(z3[i])));
    return sum / M;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

static void read_doubles(FILE *file, double *to, size_t count) {
    if (fread(to, sizeof *to, count, file) != count) {
        fprintf(stderr, "circles_floor: the file is too short; circles.py writes it\n");
        exit(2);
    }
}

int main(int count, char **arguments) {
    FILE *file = count == 3 ? fopen(arguments[1], "rb") : NULL;
    int trainings = count == 3 ? atoi(arguments[2]) : 0;
    if (!file || trainings < 1) {
        fprintf(stderr, "usage: circles_floor FILE TRAININGS, FILE from circles.py\n");
        return 2;
    }
    Network start = {0}, network, gradient;
    read_doubles(file, x[0], M);
    read_doubles(file, x[1], M);
    read_doubles(file, y, M);
    read_doubles(file, start.w1[0], 20);
    read_doubles(file, start.w2[0], 50);
    read_doubles(file, start.w3, 5);
    fclose(file);
    for (int t = 0; t < trainings; t++) {
        network = start;
        double from = seconds();
        for (int i = 0; i < UPDATES; i++) {
            forward(&network);
            backward(&network, &gradient);
            update(&network, &gradient);
        }
        printf("seconds\t%.9g\n", seconds() - from);
    }
    forward(&network);
    printf("loss\t%.17g\n", loss());
}
