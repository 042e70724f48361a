/* The least that a program can do, to compare a start with. */
#include <stdio.h>

int main(void) {
  puts("hello");
  return 0;
}
