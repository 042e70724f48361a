/* start RUNS A... -- B...: starts A and B in turn, RUNS times each, and prints the medians.
 *
 * The runs are paired, since a machine's speed drifts: what counts is the ratio, by the clock, and of
 * processor time, which others on the machine disturb less. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct spent {
  double clock, processor;
};

static double milliseconds(struct timeval time) { return time.tv_sec * 1e3 + time.tv_usec / 1e3; }

static struct spent run(char **words) {
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
  struct rusage usage;
  wait4(child, &status, 0, &usage);
  clock_gettime(CLOCK_MONOTONIC, &after);
  if (!WIFEXITED(status) || WEXITSTATUS(status) == 127) {
    fprintf(stderr, "%s can't be run\n", words[0]);
    exit(2);
  }
  double clock = (after.tv_sec - before.tv_sec) * 1e3 + (after.tv_nsec - before.tv_nsec) / 1e6;
  return (struct spent){clock, milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)};
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
  double *a = calloc(runs, sizeof *a), *b = calloc(runs, sizeof *b);
  double *used = calloc(runs, sizeof *used), *ratio = calloc(runs, sizeof *ratio);
  double *processor = calloc(runs, sizeof *processor);
  run(one);
  run(other);
  for (int index = 0; index < runs; index++) {
    struct spent first = run(one), second = run(other);
    a[index] = first.clock;
    b[index] = second.clock;
    used[index] = first.processor;
    ratio[index] = first.clock / second.clock;
    processor[index] = first.processor / second.processor;
  }
  printf("{\"runs\":%d,\"ms\":%.3f,\"besideMs\":%.3f,\"processorMs\":%.3f,\"ratio\":%.2f,\"processorRatio\":%.2f}\n",
         runs, median(a, runs), median(b, runs), median(used, runs), median(ratio, runs),
         median(processor, runs));
  return 0;
}
