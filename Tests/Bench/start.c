/* start RUNS A... -- B...: starts A and B in turn, RUNS times each, and prints the medians.
 *
 * The runs are paired, since a machine's speed drifts: what counts is the ratio. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double run(char **words) {
  struct timespec before, after;
  clock_gettime(CLOCK_MONOTONIC, &before);
  pid_t child = vfork();
  if (child == 0) {
    int sink = open("/dev/null", O_WRONLY);
    dup2(sink, 1);
    execv(words[0], words);
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  clock_gettime(CLOCK_MONOTONIC, &after);
  if (!WIFEXITED(status) || WEXITSTATUS(status) == 127) {
    fprintf(stderr, "%s can't be run\n", words[0]);
    exit(2);
  }
  return (after.tv_sec - before.tv_sec) * 1e3 + (after.tv_nsec - before.tv_nsec) / 1e6;
}

static int ascending(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return difference < 0 ? -1 : difference > 0;
}

static double median(double *values, int count) {
  qsort(values, count, sizeof *values, ascending);
  return values[count / 2];
}

int main(int count, char **words) {
  int runs = count > 4 ? atoi(words[1]) : 0;
  int cut = 2;
  while (cut < count && strcmp(words[cut], "--") != 0) cut++;
  if (runs < 1 || cut + 1 >= count) {
    fputs("usage: start RUNS PROGRAM [WORD...] -- PROGRAM [WORD...]\n", stderr);
    return 2;
  }
  words[cut] = NULL;
  char **one = words + 2, **other = words + cut + 1;
  double *a = calloc(runs, sizeof *a), *b = calloc(runs, sizeof *b), *ratio = calloc(runs, sizeof *b);
  run(one);
  run(other);
  for (int index = 0; index < runs; index++) {
    a[index] = run(one);
    b[index] = run(other);
    ratio[index] = a[index] / b[index];
  }
  double first = median(a, runs), second = median(b, runs), times = median(ratio, runs);
  printf("{\"runs\":%d,\"ms\":%.3f,\"bareMs\":%.3f,\"ratio\":%.2f}\n", runs, first, second, times);
  return 0;
}
