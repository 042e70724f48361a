/* rules CASES OUT: answers a file of cases by rules that are written into the program.
 *
 * What a program in C takes that was made for one table and one order of facts: the least that the
 * same answers can cost. rules.h, made by table.py, holds the rules. It trusts its input. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct word {
  const char *text;
  int length;
};

static char *first;

static char *put(char *out, const char *name) {
  if (out != first) *out++ = ';';
  int length = strlen(name);
  memcpy(out, name, length);
  return out + length;
}

#include "rules.h"

/* The number of a word that begins at `text`, looked for from `guess` on. */
static int find(const struct word *words, int count, int guess, const char *text) {
  for (int tried = 0; tried < count; tried++) {
    int at = (guess + tried) % count;
    if (memcmp(words[at].text, text, words[at].length) == 0 && text[words[at].length] == '"') return at;
  }
  exit(2);
}

/* Reads the facts of a line from behind `"facts":{` on. */
static void read_facts(const char *at, int *facts) {
  for (int number = 0; *at == '"'; number++) {
    int name = find(names, FACTS, number % FACTS, at + 1);
    at += names[name].length + 3;
    int value = 0;
    if (*at == '"') {
      value = find(values, VALUES, 0, at + 1);
      at += values[value].length + 2;
    } else if (*at == 't' || *at == 'f') {
      value = *at == 't';
      at += value ? 4 : 5;
    } else {
      while (*at >= '0' && *at <= '9') value = value * 10 + *at++ - '0';
    }
    facts[name] = value;
    if (*at == ',') at++;
  }
}

/* Writes a line's answer: its name, and what fits. */
static char *answer(const char *line, const char *end, char *out) {
  static const char begin[] = "{\"id\":\"", mark[] = "\"facts\":{";
  int facts[FACTS];
  const char *name = line + sizeof begin - 1;
  const char *stop = memchr(name, '"', end - name);
  memcpy(out, name, stop - name);
  out += stop - name;
  *out++ = ',';
  read_facts((char *)memmem(stop, end - stop, mark, sizeof mark - 1) + sizeof mark - 1, facts);
  first = out;
  out = decide(facts, out);
  *out++ = '\n';
  return out;
}

int main(int count, char **words) {
  if (count != 3) return 2;
  int in = open(words[1], O_RDONLY), to = open(words[2], O_WRONLY | O_CREAT | O_TRUNC, 0666);
  struct stat known;
  if (in < 0 || to < 0 || fstat(in, &known) != 0) return 2;
  const char *text = mmap(NULL, known.st_size, PROT_READ, MAP_PRIVATE, in, 0);
  if (text == MAP_FAILED) return 2;
  char *buffer = malloc(1 << 20), *out = buffer;
  out = stpcpy(out, "id,fits\n");
  for (const char *at = text, *end = text + known.st_size; at < end;) {
    const char *stop = memchr(at, '\n', end - at);
    out = answer(at, stop, out);
    at = stop + 1;
    if (out - buffer > 900000) {
      if (write(to, buffer, out - buffer) != out - buffer) return 2;
      out = buffer;
    }
  }
  return write(to, buffer, out - buffer) == out - buffer ? 0 : 2;
}
